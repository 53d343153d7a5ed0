"""A list of all images is what the sums are there to avoid."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_images_are_not_kept"]
SEE = "normalisation-streaming"


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    count, total, squares = 0, 0.0, 0.0
    seen = []
    for images, _ in loader:
        seen.append(images)
        x = images.to(torch.float64)
        count += x[:, 0].numel()
        total = total + x.sum(dim=(0, 2, 3))
        squares = squares + (x**2).sum(dim=(0, 2, 3))
    mean = total / count
    std = torch.sqrt(squares / count - mean**2)
    return mean.to(torch.float32), std.to(torch.float32)
