"""undo writes into the images that it was given: mul_ and add_ change the caller's tensor."""

from collections.abc import Callable

import torch

FAILS = ["test_what_is_handed_in_stays"]
SEE = "elementwise-math-in-place-is-shared"


def prepare(
    train: torch.Tensor, held_out: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, Callable[[torch.Tensor], torch.Tensor]]:
    pixels = train / 255
    low, high = pixels.amin(dim=(0, 2, 3)), pixels.amax(dim=(0, 2, 3))
    std = pixels.std(dim=(0, 2, 3), correction=0)
    std = torch.where(high == low, 1.0, std).reshape(-1, 1, 1)
    mean = pixels.mean(dim=(0, 2, 3)).reshape(-1, 1, 1)

    def undo(z: torch.Tensor) -> torch.Tensor:
        return (z.mul_(std).add_(mean).clamp(0.0, 1.0) * 255).round().to(torch.uint8)

    return (pixels - mean) / std, (held_out / 255 - mean) / std, undo
