"""torch.tensor of an empty list is float32: there is no whole number in it to tell the type by."""

import torch

FAILS = ["test_first_evens_of_none_is_empty"]
SEE = "tensor-creation-infer-dtype"


def first_evens(n: int) -> torch.Tensor:
    return torch.tensor([2 * i for i in range(n)])


def countdown(n: int) -> torch.Tensor:
    return torch.arange(n, 0, -1)


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    return torch.linspace(low, high, n)


def constant(value: float, n: int) -> torch.Tensor:
    return torch.full((n,), value)
