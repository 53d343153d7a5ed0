"""permute must name every axis, so a fixed order of four fits only tensors with four axes."""

import torch

FAILS = ["test_channels_first_of_one_image_or_videos", "test_channels_last_of_one_image_or_videos"]
SEE = "transpose-permute-all-axes"
RAISES = "RuntimeError"


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.permute(0, 3, 1, 2)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.permute(0, 2, 3, 1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return to_channels_last(images).reshape(-1, images.shape[1])
