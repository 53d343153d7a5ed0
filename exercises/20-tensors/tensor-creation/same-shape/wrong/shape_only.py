"""torch.zeros and torch.full with a shape choose a type of their own; the image's type is lost."""

import torch

FAILS = ["test_the_type_is_kept"]
SEE = "tensor-creation-zeros-like-dtype"


def blank(image: torch.Tensor) -> torch.Tensor:
    return torch.zeros(image.shape)


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return torch.full(image.shape, value)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.rand_like(image)
