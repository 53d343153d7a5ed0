"""Average a tensor over all ranks."""

import torch


def average(x: torch.Tensor) -> torch.Tensor:
    """Return the mean of every rank's x, in every rank; x stays as it is."""
    raise NotImplementedError
