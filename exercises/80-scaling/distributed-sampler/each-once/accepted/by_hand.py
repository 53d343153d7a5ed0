"""A sampler of its own, and predictions written to their places."""

import torch
from torch.utils.data import DataLoader


class Share:
    """One rank's share of a shuffled data set, of a new order in each epoch."""

    def __init__(self, count, rank, world_size, seed):
        self.count, self.rank, self.world_size, self.seed = count, rank, world_size, seed
        self.epoch = 0

    def __len__(self):
        return -(-self.count // self.world_size)

    def __iter__(self):
        source = torch.Generator().manual_seed(1000 * self.seed + self.epoch)
        order = torch.randperm(self.count, generator=source).tolist()
        places = range(self.rank, len(self) * self.world_size, self.world_size)
        return iter([order[place % self.count] for place in places])


def training_loader(data, batch_size, rank, world_size, seed):
    share = Share(len(data), rank, world_size, seed)
    return DataLoader(data, batch_size // world_size, sampler=share)


def batches(loader, first, stop):
    for loader.sampler.epoch in range(first, stop):
        yield from loader


def in_order(parts, count):
    result = torch.cat(parts)[:count].clone()
    for rank, part in enumerate(parts):
        places = range(rank, count, len(parts))
        result[list(places)] = part[: len(places)]
    return result
