"""A channel of equal entries has standard deviation 0, or rounding that is almost 0; the divisor should be 1."""

import numpy as np
import torch

FAILS = ["test_channels_of_equal_entries"]
SEE = "keepdim-constant-row"


def to_batch(images: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(images.copy()).movedim(-1, 1) / 255


def statistics(batch: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    axes = (0, 2, 3)
    std = batch.std(dim=axes, keepdim=True, correction=0)
    return batch.mean(dim=axes, keepdim=True), torch.where(std == 0, 1.0, std)


def normalise(batch: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> torch.Tensor:
    return (batch - mean) / std


def to_images(batch: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> np.ndarray:
    pixels = (batch * std + mean) * 255 + 0.5
    return pixels.clamp(0, 255).to(torch.uint8).movedim(1, -1).numpy()


def prepare(
    train: np.ndarray, test: np.ndarray
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    train_batch = to_batch(train)
    mean, std = statistics(train_batch)
    return normalise(train_batch, mean, std), normalise(to_batch(test), mean, std), mean, std
