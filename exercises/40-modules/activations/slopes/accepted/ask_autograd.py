"""The slopes by autograd; the shares from logarithms."""

from collections.abc import Callable

import torch


def slope(function: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor) -> torch.Tensor:
    leaf = x.detach().clone().requires_grad_()
    (grad,) = torch.autograd.grad(function(leaf).sum(), leaf)
    return grad


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return slope(torch.relu, x)


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    return slope(torch.sigmoid, x)


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return slope(torch.tanh, x)


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    return (x - x.logsumexp(dim, keepdim=True)).exp()
