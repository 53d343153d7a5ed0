"""Which labels there are, the dataset tells: 0 to 9 is true of MNIST only."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_first_of_each"]
SEE = "builtin-datasets-labels-only"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data.unsqueeze(1) / 255, digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if label < 10 and taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
