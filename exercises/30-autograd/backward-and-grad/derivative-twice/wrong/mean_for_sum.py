"""The mean divides every derivative by the number of entries; the sum leaves them as they are."""

from collections.abc import Callable

import torch

FAILS = [
    "test_a_tracked_x",
    "test_derivative_at_many_places",
    "test_gap_of_a_formula_too_large",
    "test_gap_of_a_formula_too_small",
    "test_gap_of_a_right_formula",
    "test_other_tensors_are_left_alone",
]
SEE = "backward-and-grad-mean"


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(function(u).mean(), u)
    return slope


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
