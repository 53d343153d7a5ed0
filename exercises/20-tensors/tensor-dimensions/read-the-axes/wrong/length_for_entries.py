"""len counts along axis 0 only; numel counts all entries."""

import torch

FAILS = ["test_count_numbers", "test_count_scalars_and_empty_tensors"]
SEE = "tensor-dimensions-len"
RAISES = "TypeError"


def kind(x: torch.Tensor) -> str:
    names = ["scalar", "vector", "matrix"]
    return names[x.ndim] if x.ndim < 3 else f"{x.ndim}-D tensor"


def image_size(images: torch.Tensor) -> tuple[int, int]:
    return images.shape[-2], images.shape[-1]


def count_numbers(tensors: list[torch.Tensor]) -> int:
    return sum(len(tensor) for tensor in tensors)
