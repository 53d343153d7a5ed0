"""f(x) has the derivative of f, and that of a step is 0 everywhere."""

from collections.abc import Callable

import torch

FAILS = ["test_straight_through_a_curve", "test_straight_through_a_step"]
SEE = "no-grad-detach-constant"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target.detach()) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return f(x)
