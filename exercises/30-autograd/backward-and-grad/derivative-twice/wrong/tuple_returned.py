"""autograd.grad returns a tuple, even for a single input."""

from collections.abc import Callable

import torch

FAILS = [
    "test_a_tracked_x",
    "test_derivative_at_many_places",
    "test_derivative_at_one_place",
    "test_other_tensors_are_left_alone",
    "test_the_derivative_is_not_tracked",
]
SEE = "backward-and-grad-returns"


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    return torch.autograd.grad(function(u).sum(), u)


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    (slope,) = derivative(function, x)
    return torch.abs(prime(x) - slope).max().item()
