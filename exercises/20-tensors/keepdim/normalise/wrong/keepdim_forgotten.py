"""Without keepdim the means stand under the wrong axis, and on a square table nothing complains."""

import torch

FAILS = [
    "test_equal_decimals_become_0",
    "test_equal_entries_become_0",
    "test_equally_long_axes",
    "test_negative_axes",
    "test_several_axes",
    "test_standardise",
    "test_the_input_is_left_alone",
    "test_tiny_differences_are_scaled_too",
]
SEE = "keepdim-square"
RAISES = "RuntimeError"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    flat = x.amax(dim=dim) == x.amin(dim=dim)
    std = x.std(dim=dim, correction=0)
    return (x - x.mean(dim=dim)) / torch.where(flat, 1.0, std)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
