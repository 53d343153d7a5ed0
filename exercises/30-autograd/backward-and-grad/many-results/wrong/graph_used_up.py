"""The first pass uses the graph up: the others need retain_graph=True."""

from collections.abc import Callable

import torch

FAILS = [
    "test_a_square_jacobian",
    "test_jacobian_of_many_results",
    "test_the_functions_are_called_once",
    "test_x_is_left_alone",
]
SEE = "backward-and-grad-second-time"
RAISES = "RuntimeError"


def weighted_gradient(
    function: Callable, x: torch.Tensor, weights: torch.Tensor
) -> torch.Tensor:
    u = x.clone().requires_grad_()
    function(u).backward(gradient=weights)
    return u.grad


def jacobian(function: Callable, x: torch.Tensor) -> torch.Tensor:
    u = x.clone().requires_grad_()
    y = function(u)
    rows = []
    for weights in torch.eye(len(y), dtype=y.dtype):
        (row,) = torch.autograd.grad(y, u, grad_outputs=weights)
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
