"""Both names hold the one tensor w.grad, to which backward has added both gradients: they always agree."""

from collections.abc import Callable

import torch

FAILS = ["test_agreement_of_directions", "test_agreement_of_matrices"]
SEE = "gradient-accumulation-alias"


def separate_gradients(losses: list[Callable], w: torch.Tensor) -> list[torch.Tensor]:
    gradients = []
    for loss in losses:
        (gradient,) = torch.autograd.grad(loss(w), w)
        gradients.append(gradient)
    return gradients


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    before, w.grad = w.grad, None
    one(w).backward()
    a = w.grad
    other(w).backward()
    b = w.grad
    w.grad = before
    lengths = (a * a).sum() ** 0.5 * (b * b).sum() ** 0.5
    return ((a * b).sum() / lengths).item()
