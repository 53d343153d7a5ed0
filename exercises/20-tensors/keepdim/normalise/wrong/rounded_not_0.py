"""The std of many equal decimals is rarely exactly 0: rounding is left, and the division blows it up."""

import torch

FAILS = ["test_equal_decimals_become_0"]
SEE = "keepdim-rounded-std"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    centred = x - x.mean(dim=dim, keepdim=True)
    std = torch.sqrt((centred**2).mean(dim=dim, keepdim=True))
    return centred / torch.where(std == 0, 1.0, std)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
