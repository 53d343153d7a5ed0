"""Multiplying by zero does not blank a broken pixel: nan * 0 and inf * 0 are nan."""

import torch

FAILS = ["test_blank"]
SEE = "tensor-creation-blank-copy"


def blank(image: torch.Tensor) -> torch.Tensor:
    return image * 0


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return torch.full_like(image, value)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.rand_like(image)
