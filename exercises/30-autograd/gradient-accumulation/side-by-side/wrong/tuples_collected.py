"""autograd.grad returns a tuple, even for a single input: the gradient is inside."""

from collections.abc import Callable

import torch

FAILS = [
    "test_an_old_gradient_is_not_added",
    "test_each_has_its_own_memory",
    "test_gradients_side_by_side",
    "test_the_gradient_of_one_loss",
]
SEE = "backward-and-grad-returns"


def separate_gradients(losses: list[Callable], w: torch.Tensor) -> list[torch.Tensor]:
    return [torch.autograd.grad(loss(w), w) for loss in losses]


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    (a,), (b,) = separate_gradients([one, other], w)
    lengths = (a * a).sum() ** 0.5 * (b * b).sum() ** 0.5
    return ((a * b).sum() / lengths).item()
