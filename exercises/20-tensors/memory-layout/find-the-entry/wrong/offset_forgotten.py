"""A slice begins somewhere inside the storage: its offset belongs to every position."""

import torch

FAILS = ["test_position_in_a_slice"]
SEE = "memory-layout-position"


def contiguous_stride(shape: tuple[int, ...]) -> tuple[int, ...]:
    stride = []
    places = 1
    for size in reversed(shape):
        stride.insert(0, places)
        places *= size
    return tuple(stride)


def position(x: torch.Tensor, index: tuple[int, ...]) -> int:
    return sum(i * s for i, s in zip(index, x.stride()))


def stride_after_transpose(stride: tuple[int, ...], a: int, b: int) -> tuple[int, ...]:
    swapped = list(stride)
    swapped[a], swapped[b] = stride[b], stride[a]
    return tuple(swapped)


def layout_after_slice(
    stride: tuple[int, ...], offset: int, start: int, step: int
) -> tuple[tuple[int, ...], int]:
    return (stride[0] * step, *stride[1:]), offset + start * stride[0]
