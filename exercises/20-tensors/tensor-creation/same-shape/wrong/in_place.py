"""zero_ and fill_ write into the caller's image; a new tensor was asked for."""

import torch

FAILS = ["test_the_image_is_left_alone"]
SEE = "tensor-creation-blank-copy"


def blank(image: torch.Tensor) -> torch.Tensor:
    return image.zero_()


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return image.fill_(value)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.rand_like(image)
