"""Sums and counts, channel by channel and column by column."""

import torch


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = images.double() / 255
    means = pixels.mean(dim=(0, 2, 3))
    variance = (pixels - means[:, None, None]).square().mean(dim=(0, 2, 3))
    return means.float(), variance.sqrt().float()


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    columns = [column[column == column] for column in readings.unbind(dim=1)]
    means = [column.mean() for column in columns]
    return torch.stack(means) if means else readings.new_zeros(0)
