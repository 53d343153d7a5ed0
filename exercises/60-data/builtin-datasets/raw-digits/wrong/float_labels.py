"""Class numbers are int64; only the images become floats."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_labels"]
SEE = "builtin-datasets-data-to-batch"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data.unsqueeze(1) / 255, digits.targets.to(torch.float32)


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
