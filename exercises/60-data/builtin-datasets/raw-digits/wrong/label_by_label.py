"""Label by label, the positions come in blocks of one class: sort them."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_order_of_the_dataset"]
SEE = "dataloader-sorted-data"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data.unsqueeze(1) / 255, digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    labels = digits.targets.tolist()
    return Subset(digits, sorted(positions, key=lambda position: labels[position]))
