"""Squared distances between all rows of a and all rows of b, in one matrix product."""

import torch


def distances(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the (n, m) squared distances between the rows of a (n, d) and of b (m, d)."""
    raise NotImplementedError
