"""arange stops before its end: a countdown that should reach 1 needs the end 0."""

import torch

FAILS = ["test_countdown"]
SEE = "tensor-creation-arange-end"


def first_evens(n: int) -> torch.Tensor:
    return torch.arange(0, 2 * n, 2)


def countdown(n: int) -> torch.Tensor:
    return torch.arange(n, 1, -1)


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return torch.linspace(low, high, n)


def constant(value: float, n: int) -> torch.Tensor:
    return torch.full((n,), value)
