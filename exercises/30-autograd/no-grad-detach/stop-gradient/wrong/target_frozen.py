"""requires_grad_(False) switches the caller's tensor off for good; detach() stops the gradient here only."""

from collections.abc import Callable

import torch

FAILS = ["test_the_inputs_are_left_alone", "test_the_target_receives_none"]
SEE = "no-grad-detach-whole-loss"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    target.requires_grad_(False)
    return ((prediction - target) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return x + (f(x) - x).detach()
