"""The formulas in float64, and float32 at the end."""

import numpy as np
import torch


def to_batch(images: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(images.copy()).movedim(-1, 1) / 255


def statistics(batch: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    numbers = batch.double()
    mean = numbers.mean((0, 2, 3), keepdim=True)
    std = (numbers - mean).square().mean((0, 2, 3), keepdim=True).sqrt()
    for channel in range(batch.shape[1]):
        if len(batch[:, channel].unique()) == 1:
            std[0, channel] = 1.0
    return mean.float(), std.float()


def normalise(batch: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> torch.Tensor:
    return batch.sub(mean).div(std)


def to_images(batch: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> np.ndarray:
    pixels = (batch * std + mean) * 255 + 0.5
    return pixels.clamp(0, 255).to(torch.uint8).movedim(1, -1).numpy()


def prepare(
    train: np.ndarray, test: np.ndarray
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    mean, std = statistics(to_batch(train))
    first, second = (normalise(to_batch(images), mean, std) for images in (train, test))
    return first, second, mean, std
