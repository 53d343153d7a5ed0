"""Whoever becomes the column gives the rows: here the persons, not the stations."""

import torch

FAILS = ["test_distances"]
SEE = "broadcasting-all-pairs"


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (table - means) / stds


def normalise_images(images: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (images - means[:, None, None]) / stds[:, None, None]


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    dx = sx[:, None] - px
    dy = sy[:, None] - py
    return (dx**2 + dy**2) ** 0.5


def squared_errors(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (predictions.squeeze(1) - targets) ** 2
