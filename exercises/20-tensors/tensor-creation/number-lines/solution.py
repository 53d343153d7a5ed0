"""Reference: each line by the function that asks for what is known."""

import torch


def first_evens(n: int) -> torch.Tensor:
    return torch.arange(0, 2 * n, 2)


def countdown(n: int) -> torch.Tensor:
    return torch.arange(n, 0, -1)


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return torch.linspace(low, high, n)


def constant(value: float, n: int) -> torch.Tensor:
    return torch.full((n,), value)
