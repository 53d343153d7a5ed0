"""A rank with no examples that returns early leaves the others waiting in the collective."""

import torch
import torch.distributed as dist

FAILS = ["test_a_rank_without_examples"]
SEE = "process-groups-early-return"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x.clone()
    dist.all_reduce(total)
    return total / dist.get_world_size()


def accuracy(predictions: torch.Tensor, labels: torch.Tensor) -> float:
    if len(labels) == 0:
        return 0.0
    right = (predictions == labels).sum().item()
    counts = torch.tensor([right, len(labels)])
    dist.all_reduce(counts)
    right, count = counts.tolist()
    return right / count


def shared_settings(settings: dict | None) -> dict:
    box = [settings]
    dist.broadcast_object_list(box, src=0)
    return box[0]
