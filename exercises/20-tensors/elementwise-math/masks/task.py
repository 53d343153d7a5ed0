"""Masks that mend data.

Real data holds readings out of range, missing numbers (`nan`) and divisions by
zero. Write four functions that deal with them. Each returns a *new* tensor with the
shape of the one it receives, and leaves that one exactly as it was. The tensors may
have any shape, and may be empty.
"""

import torch


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    """Return a bool tensor: True where `low` <= reading <= `high`.

    A `nan` is not in range. `readings` holds floats or whole numbers (int64), and
    `low <= high`.

    >>> in_range(torch.tensor([-1.0, 0.0, 4.0, float("nan")]), 0.0, 5.0)
    tensor([False,  True,  True, False])
    """
    raise NotImplementedError


def replace_outside(
    readings: torch.Tensor,
    low: float,
    high: float,
    fill: float,
) -> torch.Tensor:
    """Return the readings with `fill` in place of every one that is not in range.

    The dtype is kept. For readings of whole numbers, `fill` is a whole number.

    >>> replace_outside(torch.tensor([-1.0, 0.5, float("nan")]), 0.0, 5.0, 9.0)
    tensor([9.0000, 0.5000, 9.0000])
    """
    raise NotImplementedError


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return a / b, and 0 where `b` is exactly 0.

    Both have the same shape and dtype: floats, which keep their dtype, or whole
    numbers (int64), whose ratio is float32. No entry is inf or nan.

    >>> ratio(torch.tensor([6.0, 1.0, 0.0]), torch.tensor([4.0, 0.0, 0.0]))
    tensor([1.5000, 0.0000, 0.0000])
    """
    raise NotImplementedError


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    """Add `amount` to every pixel of a uint8 image; return a uint8 image.

    What would rise above 255 becomes 255, what would fall below 0 becomes 0.
    `amount` lies between -255 and 255.

    >>> brighten(torch.tensor([0, 100, 250], dtype=torch.uint8), 50)
    tensor([ 50, 150, 255], dtype=torch.uint8)
    """
    raise NotImplementedError
