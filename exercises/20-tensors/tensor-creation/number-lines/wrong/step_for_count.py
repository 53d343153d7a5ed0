"""linspace asks for the count and includes both ends; a step by arange leaves the last point out."""

import torch

FAILS = ["test_evenly_spaced"]
SEE = "tensor-creation-arange-or-linspace"


def first_evens(n: int) -> torch.Tensor:
    return torch.arange(0, 2 * n, 2)


def countdown(n: int) -> torch.Tensor:
    return torch.arange(n, 0, -1)


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return torch.arange(n) * (high - low) / n + low


def constant(value: float, n: int) -> torch.Tensor:
    return torch.full((n,), value)
