"""Clearing is a trace as well: a gradient that was there before belongs to someone else."""

from collections.abc import Callable

import torch

FAILS = ["test_w_grad_keeps_its_numbers"]
SEE = "backward-and-grad-side-effect"


def separate_gradients(losses: list[Callable], w: torch.Tensor) -> list[torch.Tensor]:
    gradients = []
    for loss in losses:
        w.grad = None
        loss(w).backward()
        gradients.append(w.grad.clone())
    w.grad = None
    return gradients


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    a, b = separate_gradients([one, other], w)
    lengths = (a * a).sum() ** 0.5 * (b * b).sum() ** 0.5
    return ((a * b).sum() / lengths).item()
