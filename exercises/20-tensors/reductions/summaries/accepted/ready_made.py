"""nanmean, and the channels brought to the front."""

import torch


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    channels = images.movedim(1, 0).flatten(start_dim=1).float() / 255
    return channels.mean(dim=1), channels.var(dim=1, correction=0).sqrt()


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    return readings.nanmean(dim=0)
