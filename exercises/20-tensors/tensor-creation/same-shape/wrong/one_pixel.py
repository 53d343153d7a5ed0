"""A single number is not an image: it only looks right where broadcasting stretches it."""

import torch

FAILS = ["test_painted"]
SEE = "tensor-creation-full-shape"


def blank(image: torch.Tensor) -> torch.Tensor:
    return torch.zeros_like(image)


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return torch.full((1,), value, dtype=image.dtype)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.rand_like(image)
