"""reshape gives the right shape and the wrong picture: it keeps the reading order, so colours get mixed."""

import torch

FAILS = [
    "test_channels_first_of_a_batch",
    "test_channels_first_of_one_image_or_videos",
    "test_channels_last_of_a_batch",
    "test_channels_last_of_one_image_or_videos",
]
SEE = "transpose-permute-reshape-swap"


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    *lead, h, w, c = images.shape
    return images.reshape(*lead, c, h, w)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    *lead, c, h, w = images.shape
    return images.reshape(*lead, h, w, c)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(1, -1).reshape(-1, images.shape[1])
