"""Two swaps in place of one move, and matrices of pixels."""

import torch


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return images.transpose(-1, -2).transpose(-2, -3)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return images.transpose(-3, -2).transpose(-2, -1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return torch.cat([image.flatten(start_dim=1).T for image in images])
