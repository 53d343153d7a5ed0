"""A byte has no room below 0: 10 - 200 wraps around to 66."""

import torch

FAILS = ["test_difference", "test_the_types"]
SEE = "tensor-attributes-cast-too-late"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return (image * 255 + 0.5).to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
