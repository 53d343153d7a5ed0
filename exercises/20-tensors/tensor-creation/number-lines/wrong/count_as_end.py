"""arange's end is a value to stop before, not the number of entries."""

import torch

FAILS = ["test_first_evens"]
SEE = "tensor-creation-arange-end"


def first_evens(n: int) -> torch.Tensor:
    return torch.arange(0, n, 2)


def countdown(n: int) -> torch.Tensor:
    return torch.arange(n, 0, -1)


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return torch.linspace(low, high, n)


def constant(value: float, n: int) -> torch.Tensor:
    return torch.full((n,), value)
