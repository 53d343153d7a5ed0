"""A cast changes the type and keeps the numbers: 255 becomes 255.0, not 1."""

import torch

FAILS = ["test_to_unit"]
SEE = "tensor-attributes-cast-keeps-numbers"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels.float()


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return (image * 255 + 0.5).to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first.to(torch.int16) - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
