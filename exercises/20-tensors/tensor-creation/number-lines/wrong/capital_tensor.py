"""torch.Tensor(n) is n uninitialised floats, not a tensor filled with a value."""

import torch

FAILS = ["test_constant"]
SEE = "tensor-creation-capital-tensor"


def first_evens(n: int) -> torch.Tensor:
    return torch.arange(0, 2 * n, 2)


def countdown(n: int) -> torch.Tensor:
    return torch.arange(n, 0, -1)


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return torch.linspace(low, high, n)


def constant(value: float, n: int) -> torch.Tensor:
    return torch.Tensor(n)
