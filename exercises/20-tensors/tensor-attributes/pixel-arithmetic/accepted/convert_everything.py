"""Every argument converted, the rounding by name, and the average without a large sum."""

import torch


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels.float().div(255.0)


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return torch.round(image * 255).clamp(0, 255).byte()


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.long() - second.long()).to(torch.int16)


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first / 2 + second / 2
