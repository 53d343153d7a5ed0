"""`-=` and `/=` write into the caller's table."""

import torch

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    table -= means
    table /= stds
    return table


def normalise_images(images: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (images - means[:, None, None]) / stds[:, None, None]


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    dx = px[:, None] - sx
    dy = py[:, None] - sy
    return (dx**2 + dy**2) ** 0.5


def squared_errors(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (predictions.squeeze(1) - targets) ** 2
