"""A channel that never changes has std 0, and 0 / 0 is nan: put 1 in its place."""

from collections.abc import Callable

import torch

FAILS = ["test_a_channel_that_never_changes"]
SEE = "keepdim-constant-row"


def prepare(
    train: torch.Tensor, held_out: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, Callable[[torch.Tensor], torch.Tensor]]:
    pixels = train / 255
    low, high = pixels.amin(dim=(0, 2, 3)), pixels.amax(dim=(0, 2, 3))
    std = pixels.std(dim=(0, 2, 3), correction=0)
    std = std.reshape(-1, 1, 1)
    mean = pixels.mean(dim=(0, 2, 3)).reshape(-1, 1, 1)

    def undo(z: torch.Tensor) -> torch.Tensor:
        return ((z * std + mean).clamp(0.0, 1.0) * 255).round().to(torch.uint8)

    return (pixels - mean) / std, (held_out / 255 - mean) / std, undo
