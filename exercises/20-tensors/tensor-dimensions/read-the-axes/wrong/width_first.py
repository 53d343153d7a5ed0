"""Height comes before width: rows before columns."""

import torch

FAILS = ["test_size_of_one_image", "test_size_of_a_batch", "test_size_of_videos"]
SEE = "tensor-dimensions-height-before-width"


def kind(x: torch.Tensor) -> str:
    names = ["scalar", "vector", "matrix"]
    return names[x.ndim] if x.ndim < 3 else f"{x.ndim}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    return images.shape[-1], images.shape[-2]


def count_numbers(tensors: list[torch.Tensor]) -> int:
    return sum(tensor.numel() for tensor in tensors)
