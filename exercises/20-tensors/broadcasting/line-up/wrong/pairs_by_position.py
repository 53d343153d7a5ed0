"""px - sx pairs person i with station i; for all pairs one side must be a column."""

import torch

FAILS = ["test_distances", "test_distances_of_one_person_to_one_station", "test_the_inputs_are_left_alone"]
SEE = "broadcasting-all-pairs"
RAISES = "RuntimeError"


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (table - means) / stds


def normalise_images(images: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (images - means[:, None, None]) / stds[:, None, None]


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    dx = px - sx
    dy = py - sy
    return (dx**2 + dy**2) ** 0.5


def squared_errors(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (predictions.squeeze(1) - targets) ** 2
