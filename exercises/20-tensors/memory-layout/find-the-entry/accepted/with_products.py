"""The product of the sizes behind each axis, and a loop over the axes."""

import math

import torch


def contiguous_stride(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(math.prod(shape[axis + 1 :]) for axis in range(len(shape)))


def position(x: torch.Tensor, index: tuple[int, ...]) -> int:
    place = x.storage_offset()
    for axis, i in enumerate(index):
        place += i * x.stride(axis)
    return place


def stride_after_transpose(stride: tuple[int, ...], a: int, b: int) -> tuple[int, ...]:
    order = list(range(len(stride)))
    order[a], order[b] = b, a
    return tuple(stride[axis] for axis in order)


def layout_after_slice(
    stride: tuple[int, ...], offset: int, start: int, step: int
) -> tuple[tuple[int, ...], int]:
    x = torch.empty(0).as_strided((0,) * len(stride), stride, offset)
    sliced = torch.as_strided(
        x, x.shape, (stride[0] * step, *stride[1:]), offset + start * stride[0]
    )
    return sliced.stride(), sliced.storage_offset()
