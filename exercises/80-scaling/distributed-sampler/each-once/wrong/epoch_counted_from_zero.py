"""The order comes from seed plus epoch: training that goes on with epoch 3 must say 3, not 0."""

from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, Dataset
from torch.utils.data.distributed import DistributedSampler

FAILS = ["test_an_epoch_is_the_same_in_one_go_and_resumed"]
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
        loader.sampler.set_epoch(epoch - first)
        yield from loader


def in_order(parts: list[torch.Tensor], count: int) -> torch.Tensor:
    return torch.stack(parts, dim=1).flatten(0, 1)[:count]
