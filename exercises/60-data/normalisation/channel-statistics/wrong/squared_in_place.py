"""The float64 copy may be changed in place, the caller's own images may not."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_images_stay_as_they_were"]
SEE = "elementwise-math-in-place-is-shared"


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    count, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        x = images.to(torch.float64)
        count += x[:, 0].numel()
        total = total + x.sum(dim=(0, 2, 3))
        squares = squares + (x**2).sum(dim=(0, 2, 3))
        images.pow_(2)
    mean = total / count
    std = torch.sqrt(squares / count - mean**2)
    return mean.to(torch.float32), std.to(torch.float32)
