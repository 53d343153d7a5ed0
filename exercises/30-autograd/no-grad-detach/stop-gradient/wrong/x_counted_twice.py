"""The constant must be what is missing from x to f(x), not f(x) itself: the values are too large by x."""

from collections.abc import Callable

import torch

FAILS = ["test_straight_through_values"]
SEE = "no-grad-detach-constant"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target.detach()) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + f(x).detach()
