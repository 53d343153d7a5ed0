"""The mean of each image's standard deviation misses how much the images differ from each other."""

import torch

FAILS = ["test_channel_standard_deviations", "test_images_of_different_brightness"]
SEE = "reductions-two-steps"


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = images / 255
    return pixels.mean(dim=(0, 2, 3)), pixels.std(dim=(2, 3), correction=0).mean(dim=0)


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    known = ~readings.isnan()
    return torch.where(known, readings, 0.0).sum(dim=0) / known.sum(dim=0)
