"""The last axis is the one that steps by 1: rows lie one after another, so the strides grow from the end to the front."""

import torch

FAILS = ["test_contiguous_stride_of_a_matrix_or_less", "test_contiguous_stride_of_more_axes"]
SEE = "memory-layout-transpose-stride"


def contiguous_stride(shape: tuple[int, ...]) -> tuple[int, ...]:
    stride = []
    places = 1
    for size in shape:
        stride.append(places)
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
    return (stride[0] * step, *stride[1:]), offset + start * stride[0]
