"""(n, 1) minus (n,) is (n, n): every prediction against every target."""

import torch

FAILS = ["test_a_perfect_prediction_has_no_error", "test_squared_errors"]
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
    return (predictions - targets) ** 2
