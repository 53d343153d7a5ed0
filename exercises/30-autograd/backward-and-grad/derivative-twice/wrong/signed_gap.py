"""The largest difference with its sign overlooks a formula that is too small: take absolute values."""

from collections.abc import Callable

import torch

FAILS = ["test_gap_of_a_formula_too_small"]
SEE = "elementwise-math-size-of-an-error"


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(function(u).sum(), u)
    return slope


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return (prime(x) - derivative(function, x)).max().item()
