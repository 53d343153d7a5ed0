"""Squared after the mean, errors up and down cancel first: square each difference."""

from collections.abc import Callable

import torch

FAILS = ["test_chase", "test_the_prediction_receives_a_gradient"]
SEE = "elementwise-math-size-of-an-error"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return (prediction - target.detach()).mean() ** 2


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
