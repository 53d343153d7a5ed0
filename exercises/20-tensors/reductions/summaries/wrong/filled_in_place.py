"""`readings[mask] = 0` writes into the caller's readings."""

import torch

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = images / 255
    axes = (0, 2, 3)
    return pixels.mean(dim=axes), pixels.std(dim=axes, correction=0)


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    known = ~readings.isnan()
    readings[~known] = 0.0
    return readings.sum(dim=0) / known.sum(dim=0)
