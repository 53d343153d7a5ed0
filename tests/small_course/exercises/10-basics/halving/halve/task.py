"""Write halve.

Return a new tensor with every entry multiplied by 0.5, of the same shape.
"""

import torch


def halve(x: torch.Tensor) -> torch.Tensor:
    """Return every entry times 0.5."""
    raise NotImplementedError
