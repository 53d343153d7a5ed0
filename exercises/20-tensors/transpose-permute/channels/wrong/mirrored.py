"""transpose(-1, -3) swaps two axes only: rows and columns end up exchanged, the image is mirrored across its diagonal."""

import torch

FAILS = [
    "test_channels_first_of_a_batch",
    "test_channels_first_of_one_image_or_videos",
    "test_channels_last_of_a_batch",
    "test_channels_last_of_one_image_or_videos",
    "test_pixels",
]
SEE = "transpose-permute-mirrored"


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.transpose(-1, -3)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.transpose(-3, -1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return to_channels_last(images).reshape(-1, images.shape[1])
