"""w.grad is one tensor that backward adds to in place: kept twice, it holds the sum both times."""

from collections.abc import Callable

import torch

FAILS = [
    "test_agreement_of_directions",
    "test_agreement_of_matrices",
    "test_each_has_its_own_memory",
    "test_gradients_side_by_side",
]
SEE = "gradient-accumulation-alias"


def separate_gradients(losses: list[Callable], w: torch.Tensor) -> list[torch.Tensor]:
    before, gradients = w.grad, []
    w.grad = None
    for loss in losses:
        loss(w).backward()
        gradients.append(w.grad)
    w.grad = before
    return gradients


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    a, b = separate_gradients([one, other], w)
    lengths = (a * a).sum() ** 0.5 * (b * b).sum() ** 0.5
    return ((a * b).sum() / lengths).item()
