"""One channel at a time, stacked along a new axis."""

import torch


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    return torch.stack(images.unbind(-1), dim=-3)


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    return torch.stack(images.unbind(-3), dim=-1)


def pixels(images: torch.Tensor) -> torch.Tensor:
    return images.transpose(0, 1).flatten(start_dim=1).T
