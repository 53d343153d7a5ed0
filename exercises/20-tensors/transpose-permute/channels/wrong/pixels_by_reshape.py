"""Cutting channels-first images into rows of C numbers takes neighbouring pixels of one plane, not one pixel's colours."""

import torch

FAILS = ["test_pixels"]
SEE = "transpose-permute-pixels"


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-1, -3)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-3, -1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return images.reshape(-1, images.shape[1])
