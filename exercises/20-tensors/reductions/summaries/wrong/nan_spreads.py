"""One missing reading makes the whole mean nan; replace it first."""

import torch

FAILS = ["test_mean_of_columns_with_gaps"]
SEE = "reductions-gaps-counted"


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = images / 255
    axes = (0, 2, 3)
    return pixels.mean(dim=axes), pixels.std(dim=axes, correction=0)


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    return readings.mean(dim=0)
