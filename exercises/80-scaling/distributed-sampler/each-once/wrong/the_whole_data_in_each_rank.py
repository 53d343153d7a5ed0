"""Without a sampler every rank goes through the whole data set."""

from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_every_example_is_somebodys", "test_every_example_in_later_epochs", "test_batch_size_is_that_of_all_ranks", "test_an_epoch_is_the_same_in_one_go_and_resumed"]
SEE = "distributed-sampler-no-sampler"


def training_loader(
    data: Dataset,
    batch_size: int,
    rank: int,
    world_size: int,
    seed: int,
) -> DataLoader:
    source = torch.Generator().manual_seed(seed)
    return DataLoader(data, batch_size=batch_size // world_size, shuffle=True, generator=source)


def batches(loader: DataLoader, first: int, stop: int) -> Iterator[torch.Tensor]:
    for epoch in range(first, stop):
        yield from loader


def in_order(parts: list[torch.Tensor], count: int) -> torch.Tensor:
    return torch.stack(parts, dim=1).flatten(0, 1)[:count]
