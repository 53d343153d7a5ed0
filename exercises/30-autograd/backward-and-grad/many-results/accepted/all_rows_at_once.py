"""One pass for all rows, by a batch of weights."""

from collections.abc import Callable

import torch


def weighted_gradient(function: Callable, x: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    function(u).backward(gradient=weights)
    return u.grad


def jacobian(function, x):
    u = x.clone().requires_grad_()
    y = function(u)
    rows = torch.eye(len(y), dtype=y.dtype)
    return torch.autograd.grad(y, u, grad_outputs=rows, is_grads_batched=True)[0]


def gradients_on_the_way(
    first: Callable, second: Callable, x: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    u = x.clone().requires_grad_()
    hidden = first(u)
    hidden.retain_grad()
    second(hidden).backward()
    return u.grad, hidden.grad
