"""What the last line needs is the square root: a variance is not a standard deviation."""

from collections.abc import Iterable

import torch

FAILS = ["test_one_batch", "test_the_std_of_several_batches", "test_precision"]
SEE = "normalisation-streaming"


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    count, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        x = images.to(torch.float64)
        count += x[:, 0].numel()
        total = total + x.sum(dim=(0, 2, 3))
        squares = squares + (x**2).sum(dim=(0, 2, 3))
    mean = total / count
    std = squares / count - mean**2
    return mean.to(torch.float32), std.to(torch.float32)
