"""The largest entry is not the largest absolute value: a negative one may be further from 0."""

from collections.abc import Callable

import torch

FAILS = ["test_rescale"]
SEE = "elementwise-math-size-of-an-error"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target.detach()) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / x.max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
