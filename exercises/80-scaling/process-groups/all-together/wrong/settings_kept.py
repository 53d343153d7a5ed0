"""Rank 0's settings do not get to the others by themselves: they are other processes."""

import torch
import torch.distributed as dist

FAILS = ["test_settings", "test_settings_of_the_others_do_not_count"]
SEE = "process-groups-same-script"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x.clone()
    dist.all_reduce(total)
    return total / dist.get_world_size()


def accuracy(predictions: torch.Tensor, labels: torch.Tensor) -> float:
    right = (predictions == labels).sum().item()
    counts = torch.tensor([right, len(labels)])
    dist.all_reduce(counts)
    right, count = counts.tolist()
    return right / count


def shared_settings(settings: dict | None) -> dict:
    box = [settings]
    return box[0]
