"""float() turns float64 into float32, and nine of its digits are gone: leave the type as it is."""

from collections.abc import Callable

import torch

FAILS = ["test_f", "test_gap_of_a_right_formula"]
SEE = "tensor-attributes-seven-digits"


def f(x: torch.Tensor) -> torch.Tensor:
    x = x.float()
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(function(u).sum(), u)
    return slope


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
