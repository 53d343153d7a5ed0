"""Only a single number can start the way back by itself; a whole tensor needs a sum or weights."""

from collections.abc import Callable

import torch

FAILS = [
    "test_a_tracked_x",
    "test_derivative_at_many_places",
    "test_gap_of_a_formula_too_large",
    "test_gap_of_a_formula_too_small",
    "test_gap_of_a_right_formula",
    "test_other_tensors_are_left_alone",
    "test_the_derivative_is_not_tracked",
    "test_x_is_left_alone",
]
SEE = "backward-and-grad-scalar-only"
RAISES = "RuntimeError"


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(function(u), u)
    return slope


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
