"""Minimise a function.

Gradient descent from the empty page: no optimizer, only autograd and the four lines
of a step. A function f takes a tensor of the shape of `start` and returns a tensor
of shape (), calculated from it. `start` has any shape, is float32 or float64, and
is not tracked.
"""

from collections.abc import Callable

import torch


def minimise(
    f: Callable, start: torch.Tensor, lr: float, steps: int
) -> tuple[torch.Tensor, list[float]]:
    """Take `steps` steps of gradient descent; return the end and the way.

    The end is the point after the last step: untracked, with the shape and dtype of
    `start`. The way is a list of Python floats, one for each step: the value of f
    before that step was taken. `steps` may be 0.

    `start` itself stays as it is, and shares no memory with the end. However many
    steps there are, no more than one graph is in memory at a time.

    >>> square = lambda x: (x * x).sum()
    >>> end, way = minimise(square, torch.tensor([4.0, -2.0]), 0.25, 2)
    >>> end, way
    (tensor([ 1.0000, -0.5000]), [20.0, 5.0])
    """
    raise NotImplementedError


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    """Return whether these steps lead up instead of down.

    True if f at the end is larger than f at the start, or is not a finite number
    (inf or nan); else False. f at the start is finite.

    >>> square = lambda x: (x * x).sum()
    >>> [diverges(square, torch.tensor([1.0]), lr, 10) for lr in (0.1, 1.5)]
    [False, True]
    """
    raise NotImplementedError
