"""The prediction is what should learn; the constant is the other one."""

from collections.abc import Callable

import torch

FAILS = ["test_the_prediction_receives_a_gradient", "test_the_target_receives_none"]
SEE = "no-grad-detach-constant"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction.detach() - target) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
