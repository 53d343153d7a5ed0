"""Reference: count, sum and sum of squares in float64, and the division last."""

from collections.abc import Iterable

import torch


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    axes = (0, 2, 3)
    count, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        x = images.to(torch.float64)
        count += x[:, 0].numel()
        total = total + x.sum(dim=axes)
        squares = squares + (x**2).sum(dim=axes)
    mean = total / count
    std = torch.sqrt(squares / count - mean**2)
    return mean.to(torch.float32), std.to(torch.float32)
