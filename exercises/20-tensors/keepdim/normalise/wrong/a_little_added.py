"""A small number added to the divisor is not small beside small differences."""

import torch

FAILS = ["test_tiny_differences_are_scaled_too"]
SEE = "keepdim-epsilon"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    flat = x.amax(dim=dim, keepdim=True) == x.amin(dim=dim, keepdim=True)
    std = x.std(dim=dim, keepdim=True, correction=0)
    return (x - x.mean(dim=dim, keepdim=True)) / torch.where(flat, 1.0, std)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / (span + 1e-8)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
