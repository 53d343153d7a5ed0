"""Nobody else tells the sampler that a new epoch begins: without set_epoch each repeats the first."""

from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, Dataset
from torch.utils.data.distributed import DistributedSampler

FAILS = ["test_each_epoch_has_its_own_order"]
SEE = "distributed-sampler-set-epoch"


def training_loader(
    data: Dataset,
    batch_size: int,
    rank: int,
    world_size: int,
    seed: int,
) -> DataLoader:
    sampler = DistributedSampler(data, num_replicas=world_size, rank=rank, seed=seed)
    return DataLoader(data, batch_size=batch_size // world_size, sampler=sampler)


def batches(loader: DataLoader, first: int, stop: int) -> Iterator[torch.Tensor]:
    for epoch in range(first, stop):
        yield from loader


def in_order(parts: list[torch.Tensor], count: int) -> torch.Tensor:
    return torch.stack(parts, dim=1).flatten(0, 1)[:count]
