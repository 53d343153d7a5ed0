"""Find the entry in memory.

Whoever writes a kernel in C++ or CUDA, or hunts an error about a view's stride,
works with strides by hand. Write four functions that compute where entries lie.
Strides, offsets and positions are counted in entries, not in bytes, from the
beginning of the storage.

A shape, a stride and an index are tuples of whole numbers, one for each axis. All
sizes are at least 1. For a tensor with no axes, these tuples are empty.
"""

import torch


def contiguous_stride(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the stride of a contiguous tensor of this shape.

    >>> contiguous_stride((2, 3, 4))
    (12, 4, 1)
    """
    raise NotImplementedError


def position(x: torch.Tensor, index: tuple[int, ...]) -> int:
    """Return at which position of its storage the entry x[index] lies.

    x may be any view: a transpose, a slice, or both. Every number of the index is
    at least 0 and below the size of its axis.

    >>> position(torch.arange(12).reshape(3, 4), (2, 1))
    9
    """
    raise NotImplementedError


def stride_after_transpose(
    stride: tuple[int, ...],
    a: int,
    b: int,
) -> tuple[int, ...]:
    """Return the stride of x.transpose(a, b), if `stride` is that of x.

    a and b are at least 0 and may be equal.

    >>> stride_after_transpose((12, 4, 1), 0, 2)
    (1, 4, 12)
    """
    raise NotImplementedError


def layout_after_slice(
    stride: tuple[int, ...], offset: int, start: int, step: int
) -> tuple[tuple[int, ...], int]:
    """Return the stride and the offset of x[start::step].

    `stride` and `offset` are those of x, which has at least one axis and more than
    `start` rows. start is at least 0, step at least 1.

    >>> layout_after_slice((4, 1), 0, 1, 2)
    ((8, 1), 4)
    """
    raise NotImplementedError
