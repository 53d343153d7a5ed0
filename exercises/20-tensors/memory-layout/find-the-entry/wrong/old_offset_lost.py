"""A slice of a slice begins where the first one begins, plus what the second passes."""

import torch

FAILS = ["test_a_slice_of_a_slice"]
SEE = "memory-layout-step"


def contiguous_stride(shape: tuple[int, ...]) -> tuple[int, ...]:
    stride = []
    places = 1
    for size in reversed(shape):
        stride.insert(0, places)
        places *= size
    return tuple(stride)


def position(x: torch.Tensor, index: tuple[int, ...]) -> int:
    steps = [i * s for i, s in zip(index, x.stride(), strict=True)]
    return x.storage_offset() + sum(steps)


def stride_after_transpose(stride: tuple[int, ...], a: int, b: int) -> tuple[int, ...]:
    swapped = list(stride)
    swapped[a], swapped[b] = stride[b], stride[a]
    return tuple(swapped)


def layout_after_slice(
    stride: tuple[int, ...], offset: int, start: int, step: int
) -> tuple[tuple[int, ...], int]:
    return (stride[0] * step, *stride[1:]), start * stride[0]
