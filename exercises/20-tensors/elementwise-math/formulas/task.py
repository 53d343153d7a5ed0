"""Formulas for every entry at once.

Four formulas that machine learning uses all day, written by hand. The tensors may
have any shape, and may be empty. No loop and no `if` is needed: each formula is
written once and holds for every entry.

The first three return a *new* tensor with the shape of the one they receive, and
leave that one exactly as it was. Float tensors keep their dtype. The fourth one
changes its tensor on purpose.
"""

import torch


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    """Convert degrees Celsius to degrees Fahrenheit: nine fifths of them, plus 32.

    `celsius` holds floats or whole numbers (int64). For whole numbers the result is
    float32.

    >>> fahrenheit(torch.tensor([0.0, 100.0]))
    tensor([ 32., 212.])
    """
    raise NotImplementedError


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    """Keep what is positive; multiply what is negative by `slope`, from 0 to 1.

    >>> leaky_relu(torch.tensor([-10.0, 2.0]), 0.1)
    tensor([-1.,  2.])
    """
    raise NotImplementedError


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    """Huber's loss of each error: a parabola near 0, straight lines further out.

    With s the size (absolute value) of an error and delta > 0:

        0.5 * s * s                 where s is at most delta
        delta * (s - 0.5 * delta)   elsewhere

    >>> huber(torch.tensor([-0.5, 3.0]), 1.0)
    tensor([0.1250, 2.5000])
    """
    raise NotImplementedError


def descend_(
    weights: torch.Tensor,
    gradient: torch.Tensor,
    rate: float,
) -> torch.Tensor:
    """Subtract `rate` times `gradient` from `weights`, in place; return `weights`.

    Both are float tensors of the same shape and dtype. `gradient` is left as it
    was.

    >>> weights = torch.tensor([1.0, 2.0])
    >>> descend_(weights, torch.tensor([10.0, -10.0]), 0.1)
    tensor([0., 3.])
    >>> weights
    tensor([0., 3.])
    """
    raise NotImplementedError
