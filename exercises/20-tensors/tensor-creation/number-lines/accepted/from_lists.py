"""Arithmetic on a range, and plain lists where they serve."""

import torch


def first_evens(n: int) -> torch.Tensor:
    return torch.arange(n) * 2


def countdown(n: int) -> torch.Tensor:
    return torch.tensor(list(range(n, 0, -1)))


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return low + (high - low) * torch.arange(n) / (n - 1)


def constant(value: float, n: int) -> torch.Tensor:
    return torch.ones(n) * value
