"""A scalar has no sizes to multiply, and still holds one number."""

import torch

FAILS = ["test_count_scalars_and_empty_tensors"]
SEE = "tensor-dimensions-numel-of-a-scalar"


def kind(x: torch.Tensor) -> str:
    names = ["scalar", "vector", "matrix"]
    return names[x.ndim] if x.ndim < 3 else f"{x.ndim}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    return images.shape[-2], images.shape[-1]


def count_numbers(tensors: list[torch.Tensor]) -> int:
    total = 0
    for tensor in tensors:
        entries = 0
        for length in tensor.shape:
            entries = entries * length if entries else length
        total += entries
    return total
