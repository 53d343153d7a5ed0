"""What was done last is undone first: times the std, then plus the mean."""

import numpy as np
import torch

FAILS = ["test_there_and_back", "test_to_images"]
SEE = "numpy-compared-undo"


def to_batch(images: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(images.copy()).movedim(-1, 1) / 255


def statistics(batch: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    axes = (0, 2, 3)
    mean = batch.mean(dim=axes, keepdim=True)
    std = batch.std(dim=axes, keepdim=True, correction=0)
    flat = batch.amax(dim=axes, keepdim=True) == batch.amin(dim=axes, keepdim=True)
    return mean, torch.where(flat, 1.0, std)


def normalise(batch: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> torch.Tensor:
    return (batch - mean) / std


def to_images(batch: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> np.ndarray:
    pixels = (batch + mean) * std * 255 + 0.5
    return pixels.clamp(0, 255).to(torch.uint8).movedim(1, -1).numpy()


def prepare(
    train: np.ndarray, test: np.ndarray
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    train_batch = to_batch(train)
    mean, std = statistics(train_batch)
    return normalise(train_batch, mean, std), normalise(to_batch(test), mean, std), mean, std
