"""permute, its order made from the number of axes."""

import torch


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    lead = list(range(images.ndim - 3))
    n = images.ndim
    return images.permute([*lead, n - 1, n - 3, n - 2]).contiguous()


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    lead = list(range(images.ndim - 3))
    n = images.ndim
    return images.permute([*lead, n - 2, n - 1, n - 3]).contiguous()


def pixels(images: torch.Tensor) -> torch.Tensor:
    n, c, h, w = images.shape
    return images.permute(0, 2, 3, 1).reshape(n * h * w, c)
