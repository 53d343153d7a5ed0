"""The number of ranks is not a constant: ask dist.get_world_size()."""

import torch
import torch.distributed as dist

FAILS = ["test_average_of_four"]
SEE = "process-groups-same-script"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x.clone()
    dist.all_reduce(total)
    return total / 2


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
