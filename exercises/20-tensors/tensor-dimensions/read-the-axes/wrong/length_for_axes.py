"""A vector of three numbers has one dimension, not three: len is the length of axis 0."""

import torch

FAILS = ["test_kind", "test_kind_with_axes_of_length_1_or_0"]
SEE = "tensor-dimensions-vector-in-maths"
RAISES = "TypeError"


def kind(x: torch.Tensor) -> str:
    dimensions = len(x)
    names = ["scalar", "vector", "matrix"]
    return names[dimensions] if dimensions < 3 else f"{dimensions}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    return images.shape[-2], images.shape[-1]


def count_numbers(tensors: list[torch.Tensor]) -> int:
    return sum(tensor.numel() for tensor in tensors)
