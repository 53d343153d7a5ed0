"""The sampler by its shorter road of import, the order by a transposition."""

import torch
from torch.utils.data import DataLoader, DistributedSampler


def training_loader(data, batch_size, rank, world_size, seed):
    sampler = DistributedSampler(data, world_size, rank, shuffle=True, seed=seed, drop_last=False)
    return DataLoader(data, sampler=sampler, batch_size=int(batch_size / world_size))


def batches(loader, first, stop):
    epoch = first
    while epoch < stop:
        loader.sampler.set_epoch(epoch)
        yield from loader
        epoch += 1


def in_order(parts, count):
    table = torch.cat([part.unsqueeze(0) for part in parts]).transpose(0, 1)
    return table.reshape(-1, *parts[0].shape[1:])[:count]
