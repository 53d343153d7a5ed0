"""A generator is empty after the first pass; mean and std come out of one."""

from collections.abc import Iterable

import torch

FAILS = ["test_one_batch", "test_the_std_of_several_batches", "test_precision", "test_one_pass"]
SEE = "normalisation-streaming"


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    count, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        x = images.to(torch.float64)
        count += x[:, 0].numel()
        total = total + x.sum(dim=(0, 2, 3))
    mean = total / count
    for images, _ in loader:
        x = images.to(torch.float64)
        squares = squares + ((x - mean.reshape(-1, 1, 1)) ** 2).sum(dim=(0, 2, 3))
    std = torch.sqrt(torch.as_tensor(squares / count))
    return mean.to(torch.float32), std.to(torch.float32)
