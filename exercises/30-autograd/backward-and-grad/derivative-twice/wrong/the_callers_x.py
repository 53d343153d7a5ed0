"""requires_grad_ and backward change the very tensor that was passed in."""

from collections.abc import Callable

import torch

FAILS = ["test_x_is_left_alone"]
SEE = "requires-grad-float-returns-itself"


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    x.requires_grad_()
    (slope,) = torch.autograd.grad(function(x).sum(), x)
    return slope


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
