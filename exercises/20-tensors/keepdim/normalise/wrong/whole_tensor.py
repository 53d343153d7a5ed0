"""Without `dim` there is one minimum and one maximum for all: the groups are not treated by themselves."""

import torch

FAILS = [
    "test_equal_entries_become_0",
    "test_equally_long_axes",
    "test_min_max",
    "test_negative_axes",
    "test_several_axes",
    "test_tiny_differences_are_scaled_too",
]
SEE = "keepdim-every-group"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    flat = x.amax(dim=dim, keepdim=True) == x.amin(dim=dim, keepdim=True)
    std = x.std(dim=dim, keepdim=True, correction=0)
    return (x - x.mean(dim=dim, keepdim=True)) / torch.where(flat, 1.0, std)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin()
    span = x.amax() - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
