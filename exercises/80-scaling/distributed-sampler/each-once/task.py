"""Every example once: shares for training, and predictions put together again.

No process group is there, and none is needed: rank and number of ranks are arguments.
"""

from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, Dataset


def training_loader(
    data: Dataset,
    batch_size: int,
    rank: int,
    world_size: int,
    seed: int,
) -> DataLoader:
    """Return the loader of one rank for its share of the data, shuffled.

    batch_size: the number of examples that all ranks together use in one step, a multiple
    of world_size. Each rank takes as many of them as the others; the last batch of an
    epoch may be smaller.

    The shares of all ranks are equal in size and hold, together, every example once. Where
    that does not divide evenly, as few examples as possible come twice (none is left out).
    The order depends on the seed, which is the same in all ranks.
    """
    raise NotImplementedError


def batches(loader: DataLoader, first: int, stop: int) -> Iterator[torch.Tensor]:
    """Yield the batches of the epochs first, first + 1, …, stop - 1.

    loader: from `training_loader`. Each epoch has an order of its own, the same whenever it
    is asked for: training that ends after epoch 2 and goes on with epoch 3 another day
    sees what it would have seen in one go. In every epoch the shares of all ranks hold
    every example, as above.
    """
    raise NotImplementedError


def in_order(parts: list[torch.Tensor], count: int) -> torch.Tensor:
    """Return the predictions for examples 0, 1, …, count - 1, in this order.

    parts: the predictions of rank 0, rank 1, and so on, all of one shape (n, …), for the
    examples that `DistributedSampler(data, shuffle=False)` deals to each: rank r of w has
    those of numbers r, r + w, r + 2 w…, and after the last example the sampler goes on from
    the front. The result has shape (count, …) and the dtype of the parts.

    >>> in_order([torch.tensor([10, 12]), torch.tensor([11, 10])], 3)
    tensor([10, 11, 12])
    """
    raise NotImplementedError
