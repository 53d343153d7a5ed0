"""Asking torch: correct, if less instructive; torch.Size is a tuple."""

import torch


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    try:
        return torch.broadcast_shapes(a, b)
    except RuntimeError:
        return None


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
