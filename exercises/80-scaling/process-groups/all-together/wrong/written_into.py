"""all_reduce writes into the tensor that it gets: give it a clone."""

import torch
import torch.distributed as dist

FAILS = ["test_x_stays"]
SEE = "process-groups-in-place"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x
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
