"""Lined up as columns the numbers are right, but the result is (n, 1); squeeze(1) takes the axis away."""

import torch

FAILS = ["test_squared_errors"]
SEE = "broadcasting-blow-up"


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (table - means) / stds


def normalise_images(images: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (images - means[:, None, None]) / stds[:, None, None]


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    dx = px[:, None] - sx
    dy = py[:, None] - sy
    return (dx**2 + dy**2) ** 0.5


def squared_errors(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (predictions - targets[:, None]) ** 2
