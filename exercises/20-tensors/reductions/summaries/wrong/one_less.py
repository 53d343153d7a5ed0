"""By default std divides by one less than the number of pixels; correction=0 divides by their number."""

import torch

FAILS = [
    "test_a_single_image",
    "test_channel_standard_deviations",
    "test_images_of_different_brightness",
]
SEE = "reductions-correction"


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = images / 255
    return pixels.mean(dim=(0, 2, 3)), pixels.std(dim=(0, 2, 3))


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    known = ~readings.isnan()
    return torch.where(known, readings, 0.0).sum(dim=0) / known.sum(dim=0)
