"""Numbers taken out of the tensor leave no graph behind: f(x) no longer leads back to x."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_f_leads_back_to_x", "test_gap_of_a_right_formula"]
SEE = "computational-graph-cut"
RAISES = "RuntimeError"


def f(x: torch.Tensor) -> torch.Tensor:
    values = [n * n * math.exp(-n) for n in x.flatten().tolist()]
    return torch.tensor(values, dtype=x.dtype).reshape(x.shape)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(function(u).sum(), u)
    return slope


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
