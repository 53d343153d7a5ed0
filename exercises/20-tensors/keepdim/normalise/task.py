"""Normalise along any axis.

Three functions that bring numbers to one scale. `dim` says along which axis: with
dim=1 each *row* of a table is treated by itself, with dim=0 each column. It may
also be negative (-1 is the last axis), or a tuple of axes, which are then taken
together: for images of shape (n, c, h, w), dim=(1, 2, 3) treats each image by
itself, and dim=(0, 2, 3) each channel.

`x` is a float tensor of any shape without empty axes, with at least one axis,
without `nan` or `inf`. The result has its shape and dtype. `x` itself is not
changed.

Where there is nothing to scale, the result is 0 up to rounding (below 0.00001) and
never `nan`: that is so where all the entries treated together are equal, whatever
their value (standardise, min_max), or all of them are 0 (unit_length). However
small the differences are, they are scaled like others: no small number is added to
a divisor.
"""

import torch


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    """Subtract the mean, then divide by the standard deviation, along `dim`.

    The standard deviation divides by the number of entries, not by one less.

    >>> standardise(torch.tensor([[1.0, 3.0, 5.0], [2.0, 2.0, 2.0]]), dim=1)
    tensor([[-1.2247,  0.0000,  1.2247],
            [ 0.0000,  0.0000,  0.0000]])
    """
    raise NotImplementedError


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    """Bring the smallest entry along `dim` to 0, the largest to 1, in proportion.

    >>> min_max(torch.tensor([[1.0, 2.0], [5.0, 2.0], [2.0, 2.0]]), dim=0)
    tensor([[0.0000, 0.0000],
            [1.0000, 0.0000],
            [0.2500, 0.0000]])
    """
    raise NotImplementedError


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    """Divide by the length along `dim`: the square root of the sum of the squares.

    >>> unit_length(torch.tensor([[3.0, 4.0], [0.0, 0.0]]), dim=-1)
    tensor([[0.6000, 0.8000],
            [0.0000, 0.0000]])
    """
    raise NotImplementedError
