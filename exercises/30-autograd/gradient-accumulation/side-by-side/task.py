"""Gradients side by side.

A weight often has to serve several losses. Do they pull it the same way, or against
each other? To see it you need the gradient of each loss by itself, next to the
others.

w is a tracked leaf of any shape, float32 or float64. A loss is a function that
takes w and returns a tensor of shape (). Both functions leave w.grad as they found
it: None, or with the numbers that were in it.
"""

from collections.abc import Callable

import torch


def separate_gradients(
    losses: list[Callable],
    w: torch.Tensor,
) -> list[torch.Tensor]:
    """Return the gradient of each loss by w, in the order of the losses.

    Each has the shape and dtype of w, is not tracked, and has memory of its own:
    writing into one changes neither another nor w.grad. The list may be empty.

    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> separate_gradients([lambda w: (w * w).sum(), lambda w: w.sum()], w)
    [tensor([2., 4.]), tensor([1., 1.])]
    """
    raise NotImplementedError


def agreement(one: Callable, other: Callable, w: torch.Tensor) -> float:
    """Return the cosine of the angle between the gradients of two losses.

    It is the sum of a * b over all entries, divided by the lengths of a and b. A
    length is the square root of the sum of the squares, and neither is 0. 1.0 means
    the same direction, -1.0 the opposite. A Python float.

    >>> w = torch.tensor([1.0, 1.0], requires_grad=True)
    >>> agreement(lambda w: (w * w).sum(), lambda w: -5 * w.sum(), w)
    -1.0
    """
    raise NotImplementedError
