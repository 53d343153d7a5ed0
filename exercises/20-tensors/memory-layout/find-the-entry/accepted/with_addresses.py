"""Addresses, which are in bytes, and tensors made only to be asked."""

import torch


def contiguous_stride(shape: tuple[int, ...]) -> tuple[int, ...]:
    return torch.empty(shape).stride()


def position(x: torch.Tensor, index: tuple[int, ...]) -> int:
    begin = x.untyped_storage().data_ptr()
    return (x[index].data_ptr() - begin) // x.element_size()


def stride_after_transpose(stride: tuple[int, ...], a: int, b: int) -> tuple[int, ...]:
    return tuple(stride[{a: b, b: a}.get(i, i)] for i in range(len(stride)))


def layout_after_slice(
    stride: tuple[int, ...], offset: int, start: int, step: int
) -> tuple[tuple[int, ...], int]:
    rows, *rest = stride
    return (rows * step, *rest), offset + rows * start
