"""An autograd.Function whose backward hands the gradient on."""

import torch


class StraightThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, f):
        return f(x)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target.detach()) ** 2).mean()


def rescale(x):
    return x / x.abs().max().item()


def straight_through(f, x):
    return StraightThrough.apply(x, f)
