"""The totals start anew in each batch, so that only the last one is measured."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_std_of_several_batches", "test_the_mean_of_equal_batches", "test_the_mean_with_a_short_last_batch", "test_the_mean_with_images_of_unequal_size", "test_precision"]
SEE = "normalisation-streaming"


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    count, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        x = images.to(torch.float64)
        count = x[:, 0].numel()
        total = x.sum(dim=(0, 2, 3))
        squares = (x**2).sum(dim=(0, 2, 3))
    mean = total / count
    std = torch.sqrt(squares / count - mean**2)
    return mean.to(torch.float32), std.to(torch.float32)
