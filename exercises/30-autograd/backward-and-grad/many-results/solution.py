"""Reference: weights for the results, one row of the identity at a time, and retain_grad."""

from collections.abc import Callable

import torch


def weighted_gradient(function: Callable, x: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    function(u).backward(gradient=weights)
    return u.grad


def jacobian(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    y = function(u)
    rows = []
    for weights in torch.eye(len(y), dtype=y.dtype):
        (row,) = torch.autograd.grad(y, u, grad_outputs=weights, retain_graph=True)
        rows.append(row)
    return torch.stack(rows)


def gradients_on_the_way(
    first: Callable, second: Callable, x: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    u = x.clone().requires_grad_()
    hidden = first(u)
    hidden.retain_grad()
    second(hidden).backward()
    return u.grad, hidden.grad
