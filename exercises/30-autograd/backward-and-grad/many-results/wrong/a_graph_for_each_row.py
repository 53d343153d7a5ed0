"""A new graph for every row calls the function m times: retain_graph=True keeps one alive."""

from collections.abc import Callable

import torch

FAILS = ["test_the_functions_are_called_once"]
SEE = "backward-and-grad-second-time"


def weighted_gradient(
    function: Callable, x: torch.Tensor, weights: torch.Tensor
) -> torch.Tensor:
    u = x.clone().requires_grad_()
    function(u).backward(gradient=weights)
    return u.grad


def jacobian(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    rows = []
    for weights in torch.eye(len(function(u)), dtype=x.dtype):
        (row,) = torch.autograd.grad(function(u), u, grad_outputs=weights)
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
