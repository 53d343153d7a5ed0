"""torch.func: the derivative as a product with ones."""

from collections.abc import Callable

import torch


def f(x: torch.Tensor) -> torch.Tensor:
    return x**2 * torch.exp(-x)


def f_prime(x: torch.Tensor) -> torch.Tensor:
    return (2 * x - x**2) * torch.exp(-x)


def derivative(function, x):
    _, pull_back = torch.func.vjp(function, x.detach())
    return pull_back(torch.ones_like(x))[0].detach()


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    return torch.abs(prime(x) - derivative(function, x)).max().item()
