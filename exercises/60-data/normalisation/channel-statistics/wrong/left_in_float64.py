"""Sums in float64, results in float32: convert back at the end."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_dtypes"]
SEE = "normalisation-float64"


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
    std = torch.sqrt(squares / count - mean**2)
    return mean, std
