"""A program leaves the process group before it ends."""

from collections.abc import Callable

import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, Dataset, Subset
from torch.utils.data.distributed import DistributedSampler

FAILS = ["test_the_group_is_left"]
SEE = "process-groups-not-initialised"


def accuracy(network: nn.Module, data: Dataset) -> float:
    share = Subset(data, range(dist.get_rank(), len(data), dist.get_world_size()))
    counts = torch.tensor([0, len(share)])
    network.eval()
    with torch.no_grad():
        for inputs, targets in DataLoader(share, batch_size=64):
            counts[0] += (network(inputs).argmax(dim=1) == targets).sum()
    dist.all_reduce(counts)
    right, count = counts.tolist()
    return right / count


def main(
    make_network: Callable[[], nn.Module],
    train_data: Dataset,
    test_data: Dataset,
    epochs: int,
    batch_size: int,
    lr: float,
) -> tuple[nn.Module, float]:
    dist.init_process_group()
    ddp = DistributedDataParallel(make_network())
    optimizer = torch.optim.SGD(ddp.parameters(), lr=lr)
    sampler = DistributedSampler(train_data)
    loader = DataLoader(train_data, batch_size=batch_size, sampler=sampler)
    for epoch in range(epochs):
        sampler.set_epoch(epoch)
        for inputs, targets in loader:
            optimizer.zero_grad()
            F.cross_entropy(ddp(inputs), targets).backward()
            optimizer.step()
    right = accuracy(ddp.module, test_data)
    return ddp.module, right
