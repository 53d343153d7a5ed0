"""The mean of the ranks' accuracies lets a share of two examples weigh as much as one of ten."""

import torch
import torch.distributed as dist

FAILS = ["test_accuracy_of_unequal_shares", "test_a_rank_without_examples"]
SEE = "process-groups-mean-of-means"


def average(x: torch.Tensor) -> torch.Tensor:
    total = x.clone()
    dist.all_reduce(total)
    return total / dist.get_world_size()


def accuracy(predictions: torch.Tensor, labels: torch.Tensor) -> float:
    right = (predictions == labels).sum().item()
    share = torch.tensor(right / max(1, len(labels)))
    dist.all_reduce(share)
    return share.item() / dist.get_world_size()


def shared_settings(settings: dict | None) -> dict:
    box = [settings]
    dist.broadcast_object_list(box, src=0)
    return box[0]
