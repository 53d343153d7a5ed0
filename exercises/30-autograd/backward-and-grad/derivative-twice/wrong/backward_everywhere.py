"""backward fills the .grad of every tracked leaf, also of those that belong to others."""

from collections.abc import Callable

import torch

FAILS = ["test_other_tensors_are_left_alone"]
SEE = "backward-and-grad-side-effect"


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    function(u).sum().backward()
    return u.grad


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
