"""Everything from the shape, with plain Python."""

import math

import torch


def kind(x: torch.Tensor) -> str:
    match len(x.shape):
        case 0:
            return "scalar"
        case 1:
            return "vector"
        case 2:
            return "matrix"
        case axes:
            return f"{axes}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    *_, height, width = images.size()
    return height, width


def count_numbers(tensors: list[torch.Tensor]) -> int:
    total = 0
    for tensor in tensors:
        total += math.prod(tensor.shape)
    return total
