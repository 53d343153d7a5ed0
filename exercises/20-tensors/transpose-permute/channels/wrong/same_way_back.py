"""permute(0, 3, 1, 2) does not undo itself: the way back from channels first is 0, 2, 3, 1."""

import torch

FAILS = ["test_channels_last_of_a_batch", "test_channels_last_of_one_image_or_videos"]
SEE = "transpose-permute-way-back"


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-1, -3)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-1, -3)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(1, -1).reshape(-1, images.shape[1])
