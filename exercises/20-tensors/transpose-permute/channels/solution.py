"""Reference: move the one axis that has to move."""

import torch


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-1, -3)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.movedim(-3, -1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return to_channels_last(images).reshape(-1, images.shape[1])
