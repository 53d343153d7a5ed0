"""A copy that is then overwritten in place."""

import torch


def blank(image: torch.Tensor) -> torch.Tensor:
    return image.clone().zero_()


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    copy = torch.empty_like(image)
    copy[...] = value
    return copy


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.rand(image.shape, dtype=image.dtype)
