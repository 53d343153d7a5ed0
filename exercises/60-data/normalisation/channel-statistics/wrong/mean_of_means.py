"""A mean of means gives a short last batch the weight of a full one; add sums, divide once."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_mean_with_a_short_last_batch", "test_the_mean_with_images_of_unequal_size", "test_the_std_of_several_batches", "test_precision"]
SEE = "normalisation-mean-of-stds"


def channel_statistics(
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    means, stds = [], []
    for images, _ in loader:
        x = images.to(torch.float64)
        means.append(x.mean(dim=(0, 2, 3)))
        stds.append(x.std(dim=(0, 2, 3), correction=0))
    mean, std = sum(means) / len(means), sum(stds) / len(stds)
    return mean.to(torch.float32), std.to(torch.float32)
