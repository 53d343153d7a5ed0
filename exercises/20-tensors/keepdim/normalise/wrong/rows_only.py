"""A new axis at the end fits where the last axis was reduced; keepdim fits everywhere."""

import torch

FAILS = [
    "test_entries_of_0_keep_length_0",
    "test_equally_long_axes",
    "test_negative_axes",
    "test_several_axes",
    "test_unit_length",
]
SEE = "keepdim-last-axis"
RAISES = "RuntimeError"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    flat = x.amax(dim=dim, keepdim=True) == x.amin(dim=dim, keepdim=True)
    std = x.std(dim=dim, keepdim=True, correction=0)
    return (x - x.mean(dim=dim, keepdim=True)) / torch.where(flat, 1.0, std)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim)).unsqueeze(-1)
    return x / torch.where(length == 0, 1.0, length)
