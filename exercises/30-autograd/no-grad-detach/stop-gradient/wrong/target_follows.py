"""A tracked target is drawn towards the prediction as well, unless it is detached."""

from collections.abc import Callable

import torch

FAILS = ["test_the_target_receives_none"]
SEE = "no-grad-detach-constant"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
