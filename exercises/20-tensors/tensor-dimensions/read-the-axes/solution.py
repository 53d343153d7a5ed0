"""Reference: the number of axes, two of their lengths, the number of entries."""

import torch


def kind(x: torch.Tensor) -> str:
    names = ["scalar", "vector", "matrix"]
    return names[x.ndim] if x.ndim < 3 else f"{x.ndim}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    return images.shape[-2], images.shape[-1]


def count_numbers(tensors: list[torch.Tensor]) -> int:
    return sum(tensor.numel() for tensor in tensors)
