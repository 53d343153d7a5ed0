"""The subtraction wraps before the cast to int16 can help."""

import torch

FAILS = ["test_difference"]
SEE = "tensor-attributes-cast-too-late"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return (image * 255 + 0.5).to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first - second).to(torch.int16)


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
