"""The largest value was calculated from x and passes gradients on, unless it is detached."""

from collections.abc import Callable

import torch

FAILS = ["test_the_largest_value_counts_as_a_constant"]
SEE = "no-grad-detach-constant"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target.detach()) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
