"""The cast comes before the multiplication, so everything below 1 is cut down to 0."""

import torch

FAILS = ["test_to_bytes_of_whole_steps", "test_to_bytes_goes_to_the_nearest"]
SEE = "tensor-attributes-truncate"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    return image.to(torch.uint8) * 255


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first.to(torch.int16) - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
