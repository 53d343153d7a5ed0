"""backward adds: without clearing, each gradient holds all that came before it, old ones too."""

from collections.abc import Callable

import torch

FAILS = [
    "test_agreement_of_directions",
    "test_agreement_of_matrices",
    "test_an_old_gradient_is_not_added",
    "test_each_has_its_own_memory",
    "test_gradients_side_by_side",
]
SEE = "gradient-accumulation-adds"


def separate_gradients(losses: list[Callable], w: torch.Tensor) -> list[torch.Tensor]:
    before = None if w.grad is None else w.grad.clone()
    gradients = []
    for loss in losses:
        loss(w).backward()
        gradients.append(w.grad.clone())
    w.grad = before
    return gradients


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    a, b = separate_gradients([one, other], w)
    lengths = (a * a).sum() ** 0.5 * (b * b).sum() ** 0.5
    return ((a * b).sum() / lengths).item()
