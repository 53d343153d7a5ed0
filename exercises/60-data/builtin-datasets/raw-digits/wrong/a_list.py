"""A list of what came out of the dataset loses its transform and its laziness: Subset keeps both."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_items_of_the_subset"]
SEE = "dataset-subset-positions"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data.unsqueeze(1) / 255, digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    part = Subset(digits, positions)
    part.dataset = list(zip(digits.data, digits.targets.tolist(), strict=True))
    return part
