"""Reference: the `_like` functions take over shape and type."""

import torch


def blank(image: torch.Tensor) -> torch.Tensor:
    return torch.zeros_like(image)


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return torch.full_like(image, value)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.rand_like(image)
