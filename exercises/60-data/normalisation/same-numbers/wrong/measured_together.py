"""Mean and std of all images together let the held-out ones leak into the training."""

from collections.abc import Callable

import torch

FAILS = ["test_the_training_images", "test_held_out_images_by_the_training_numbers", "test_nothing_held_out_reaches_the_training", "test_a_channel_that_never_changes", "test_undo_gives_the_bytes_back"]
SEE = "normalisation-train-only"


def prepare(
    train: torch.Tensor, held_out: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, Callable[[torch.Tensor], torch.Tensor]]:
    pixels = train / 255
    everything = torch.cat([train, held_out]) / 255
    low, high = everything.amin(dim=(0, 2, 3)), everything.amax(dim=(0, 2, 3))
    std = everything.std(dim=(0, 2, 3), correction=0)
    std = torch.where(high == low, 1.0, std).reshape(-1, 1, 1)
    mean = everything.mean(dim=(0, 2, 3)).reshape(-1, 1, 1)

    def undo(z: torch.Tensor) -> torch.Tensor:
        return ((z * std + mean).clamp(0.0, 1.0) * 255).round().to(torch.uint8)

    return (pixels - mean) / std, (held_out / 255 - mean) / std, undo
