"""Dividing by the sum makes shares, which add up to 1; the length is the square root of the sum of squares."""

import torch

FAILS = [
    "test_entries_of_0_keep_length_0",
    "test_equally_long_axes",
    "test_negative_axes",
    "test_several_axes",
    "test_tiny_differences_are_scaled_too",
    "test_unit_length",
]
SEE = "keepdim-three-forms"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    flat = x.amax(dim=dim, keepdim=True) == x.amin(dim=dim, keepdim=True)
    std = x.std(dim=dim, keepdim=True, correction=0)
    return (x - x.mean(dim=dim, keepdim=True)) / torch.where(flat, 1.0, std)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    total = x.sum(dim=dim, keepdim=True)
    return x / torch.where(total == 0, 1.0, total)
