"""`unsqueeze` and `reshape` in place of None, and the targets lined up with the predictions."""

import torch


def standardise(table: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return table.sub(means.unsqueeze(0)).div(stds.unsqueeze(0))


def normalise_images(images: torch.Tensor, means: torch.Tensor, stds: torch.Tensor) -> torch.Tensor:
    return images.sub(means.reshape(1, -1, 1, 1)).div(stds.reshape(1, -1, 1, 1))


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    return torch.hypot(sx - px.unsqueeze(1), sy - py.unsqueeze(1))


def squared_errors(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (targets.unsqueeze(1) - predictions).pow(2).flatten()
