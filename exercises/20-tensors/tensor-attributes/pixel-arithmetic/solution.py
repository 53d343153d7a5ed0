"""Reference: a type with room for the result first, then the arithmetic."""

import torch


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return (image * 255 + 0.5).to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first.to(torch.int16) - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
