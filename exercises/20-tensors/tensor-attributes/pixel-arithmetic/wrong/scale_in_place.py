"""`.to` returns the image itself when it is float32 already, and `*=` then writes into the caller's."""

import torch

FAILS = ["test_the_pictures_are_left_alone"]
SEE = "tensor-attributes-to-then-write"


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    return pixels / 255


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    image = image.to(torch.float32)
    image *= 255
    image += 0.5
    return image.to(torch.uint8)


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return first.to(torch.int16) - second


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return (first.to(torch.float32) + second) / 2
