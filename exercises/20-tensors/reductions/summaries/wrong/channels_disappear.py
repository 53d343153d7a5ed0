"""`dim` names the axes that disappear: with 1 among them the channels are gone."""

import torch

FAILS = [
    "test_a_single_image",
    "test_channel_means",
    "test_channel_standard_deviations",
    "test_images_of_different_brightness",
]
SEE = "reductions-dim-disappears"


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = images / 255
    return pixels.mean(dim=(1, 2, 3)), pixels.std(dim=(1, 2, 3), correction=0)


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    known = ~readings.isnan()
    return torch.where(known, readings, 0.0).sum(dim=0) / known.sum(dim=0)
