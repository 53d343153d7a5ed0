"""A loader's batch_size is that of one rank: divide that of all ranks by their number."""

from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, Dataset
from torch.utils.data.distributed import DistributedSampler

FAILS = ["test_batch_size_is_that_of_all_ranks"]
SEE = "distributed-sampler-batch-size"


def training_loader(
    data: Dataset,
    batch_size: int,
    rank: int,
    world_size: int,
    seed: int,
) -> DataLoader:
    sampler = DistributedSampler(data, num_replicas=world_size, rank=rank, seed=seed)
    return DataLoader(data, batch_size=batch_size, sampler=sampler)


def batches(loader: DataLoader, first: int, stop: int) -> Iterator[torch.Tensor]:
    for epoch in range(first, stop):
        loader.sampler.set_epoch(epoch)
        yield from loader


def in_order(parts: list[torch.Tensor], count: int) -> torch.Tensor:
    return torch.stack(parts, dim=1).flatten(0, 1)[:count]
