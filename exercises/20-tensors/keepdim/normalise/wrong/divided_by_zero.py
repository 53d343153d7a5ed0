"""Where all entries are equal the standard deviation is 0, and 0 / 0 is nan."""

import torch

FAILS = ["test_equal_decimals_become_0", "test_equal_entries_become_0"]
SEE = "keepdim-constant-row"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    std = x.std(dim=dim, keepdim=True, correction=0)
    return (x - x.mean(dim=dim, keepdim=True)) / std


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
