"""Collected in rank 0, worked out there, and broadcast."""

import torch
import torch.distributed as dist


def average(x):
    total = x / dist.get_world_size()
    dist.reduce(total, dst=0)
    dist.broadcast(total, src=0)
    return total


def accuracy(predictions, labels):
    right = torch.eq(predictions, labels).sum().to(torch.float64)
    count = torch.tensor(float(labels.numel()), dtype=torch.float64)
    dist.all_reduce(right)
    dist.all_reduce(count)
    return float(right / count)


def shared_settings(settings):
    box = [settings if dist.get_rank() == 0 else None]
    dist.broadcast_object_list(box)
    (ours,) = box
    return ours
