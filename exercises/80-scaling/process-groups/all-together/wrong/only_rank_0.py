"""A collective that one rank alone calls waits for ever."""

import torch
import torch.distributed as dist

FAILS = ["test_average", "test_average_of_four", "test_x_stays"]
SEE = "process-groups-hang"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x.clone()
    if dist.get_rank() == 0:
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
    dist.broadcast_object_list(box, src=0)
    return box[0]
