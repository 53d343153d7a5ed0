"""One number in brackets is not a scalar: the axes count, not the entries."""

import torch

FAILS = ["test_kind_with_axes_of_length_1_or_0"]
SEE = "tensor-dimensions-one-entry"


def kind(x: torch.Tensor) -> str:
    if x.numel() == 1:
        return "scalar"
    names = ["scalar", "vector", "matrix"]
    return names[x.ndim] if x.ndim < 3 else f"{x.ndim}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    return images.shape[-2], images.shape[-1]


def count_numbers(tensors: list[torch.Tensor]) -> int:
    return sum(tensor.numel() for tensor in tensors)
