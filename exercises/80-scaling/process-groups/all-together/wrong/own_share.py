"""Each rank has seen its own examples only: the counts must be summed over all of them."""

import torch
import torch.distributed as dist

FAILS = ["test_accuracy_of_equal_shares", "test_accuracy_of_unequal_shares", "test_a_rank_without_examples"]
SEE = "process-groups-mean-of-means"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x.clone()
    dist.all_reduce(total)
    return total / dist.get_world_size()


def accuracy(predictions: torch.Tensor, labels: torch.Tensor) -> float:
    right = (predictions == labels).sum().item()
    counts = torch.tensor([right, len(labels)])
    right, count = counts.tolist()
    return right / max(1, count)


def shared_settings(settings: dict | None) -> dict:
    box = [settings]
    dist.broadcast_object_list(box, src=0)
    return box[0]
