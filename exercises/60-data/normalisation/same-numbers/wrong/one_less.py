"""Without correction=0 it divides by one pixel less than there are; with few pixels it shows."""

from collections.abc import Callable

import torch

FAILS = ["test_the_training_images", "test_held_out_images_by_the_training_numbers", "test_undo_gives_the_bytes_back"]
SEE = "normalisation-axes"


def prepare(
    train: torch.Tensor, held_out: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, Callable[[torch.Tensor], torch.Tensor]]:
    pixels = train / 255
    low, high = pixels.amin(dim=(0, 2, 3)), pixels.amax(dim=(0, 2, 3))
    std = pixels.std(dim=(0, 2, 3))
    std = torch.where(high == low, 1.0, std).reshape(-1, 1, 1)
    mean = pixels.mean(dim=(0, 2, 3)).reshape(-1, 1, 1)

    def undo(z: torch.Tensor) -> torch.Tensor:
        return ((z * std + mean).clamp(0.0, 1.0) * 255).round().to(torch.uint8)

    return (pixels - mean) / std, (held_out / 255 - mean) / std, undo
