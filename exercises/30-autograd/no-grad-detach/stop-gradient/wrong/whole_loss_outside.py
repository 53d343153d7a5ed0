"""no_grad around the whole formula leaves nothing to learn from: only the target is a constant."""

from collections.abc import Callable

import torch

FAILS = ["test_the_prediction_receives_a_gradient"]
SEE = "no-grad-detach-whole-loss"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return ((prediction - target) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
