"""Writing in place, or not.

Two functions write into the tensor they are given and return nothing: whoever holds
that tensor sees the change. Two return a new tensor and leave the one they are
given alone, now and later.

Any dtype may come in, and new tensors keep it.
"""

import torch


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    """Set the steps from `start` up to, but not including, `stop` to 0, in place.

    `signal` has shape (..., time): time is the last axis, with any number before
    it, also none. 0 <= start <= stop <= time.

    >>> signal = torch.tensor([5, 6, 7, 8])
    >>> silence(signal, 1, 3)
    >>> signal
    tensor([5, 0, 0, 8])
    """
    raise NotImplementedError


def fill_missing(readings: torch.Tensor, value: float) -> None:
    """Set every negative entry to `value`, in place: it is a failure of the sensor.

    `readings` may have any shape and may be a piece of a larger tensor, which then
    changes too. For whole numbers, `value` is a whole number.

    >>> readings = torch.tensor([[3.0, -1.0], [-9.0, 0.0]])
    >>> fill_missing(readings, 2.5)
    >>> readings
    tensor([[3.0000, 2.5000],
            [2.5000, 0.0000]])
    """
    raise NotImplementedError


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    """Return a new image with `value` in its outermost rows and columns.

    `image` has shape (..., H, W), H and W at least 1. For whole numbers, `value` is
    a whole number.

    >>> framed(torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), 0)
    tensor([[0, 0, 0],
            [0, 5, 0],
            [0, 0, 0]])
    """
    raise NotImplementedError


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    """Return the first n rows as a tensor of their own.

    Writing into the result must not change `table`, and writing into `table` must
    not change the result. `table` has at least one axis, and at least n rows; n may
    be 0.

    >>> first_rows(torch.tensor([[1, 2], [3, 4], [5, 6]]), 2)
    tensor([[1, 2],
            [3, 4]])
    """
    raise NotImplementedError
