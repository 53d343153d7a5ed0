"""One multiplication."""

import torch


def halve(x: torch.Tensor) -> torch.Tensor:
    return 0.5 * x
