"""backward's weights instead of a sum, detach instead of clone, factors in another order."""

import torch


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.square(x) / x.exp()


def f_prime(x: torch.Tensor) -> torch.Tensor:
    decay = x.neg().exp()
    return x * (2 - x) * decay


def derivative(function, x):
    u = x.detach().requires_grad_()
    y = function(u)
    return torch.autograd.grad(y, u, grad_outputs=torch.ones_like(y))[0]


def largest_gap(function, prime, x):
    gaps = (prime(x) - derivative(function, x)).abs()
    return max(gaps.flatten().tolist())
