"""movedim(-1, 0) moves the channels before everything, the batch axis too; the axes at the front should stay."""

import torch

FAILS = ["test_channels_first_of_a_batch", "test_channels_first_of_one_image_or_videos"]
SEE = "transpose-permute-movedim-to"


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-1, 0)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-3, -1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return to_channels_last(images).reshape(-1, images.shape[1])
