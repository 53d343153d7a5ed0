"""means[:, None] lines up with the rows; one mean for each column fits the table as it is."""

import torch

FAILS = ["test_standardise", "test_standardise_a_square_table", "test_the_inputs_are_left_alone"]
SEE = "broadcasting-rows-or-columns"
RAISES = "RuntimeError"


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return (table - means[:, None]) / stds[:, None]


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
