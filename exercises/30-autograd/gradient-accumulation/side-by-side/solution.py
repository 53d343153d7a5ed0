"""Reference: autograd.grad returns a new tensor for each loss and touches no .grad."""

from collections.abc import Callable

import torch


def separate_gradients(losses: list[Callable], w: torch.Tensor) -> list[torch.Tensor]:
    gradients = []
    for loss in losses:
        (gradient,) = torch.autograd.grad(loss(w), w)
        gradients.append(gradient)
    return gradients


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    a, b = separate_gradients([one, other], w)
    lengths = (a * a).sum() ** 0.5 * (b * b).sum() ** 0.5
    return ((a * b).sum() / lengths).item()
