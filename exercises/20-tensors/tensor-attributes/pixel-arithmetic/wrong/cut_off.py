"""A cast to whole numbers cuts the decimals off: 254.745 becomes 254, not 255."""

import torch

FAILS = ["test_to_bytes_goes_to_the_nearest"]
SEE = "tensor-attributes-truncate"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return (image * 255).to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first.to(torch.int16) - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
