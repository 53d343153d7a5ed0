"""Written for three channels only; [:, None, None] serves any number."""

import torch

FAILS = ["test_normalise_images_of_any_number_of_channels"]
SEE = "broadcasting-channels"
RAISES = "RuntimeError"


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (table - means) / stds


def normalise_images(images: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (images - means.reshape(3, 1, 1)) / stds.reshape(3, 1, 1)


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    dx = px[:, None] - sx
    dy = py[:, None] - sy
    return (dx**2 + dy**2) ** 0.5


def squared_errors(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (predictions.squeeze(1) - targets) ** 2
