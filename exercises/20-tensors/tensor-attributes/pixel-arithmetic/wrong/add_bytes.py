"""The division gives floats, but the sum before it still is a byte and has wrapped."""

import torch

FAILS = ["test_average"]
SEE = "tensor-attributes-cast-too-late"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return (image * 255 + 0.5).to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first.to(torch.int16) - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first + second) / 2
