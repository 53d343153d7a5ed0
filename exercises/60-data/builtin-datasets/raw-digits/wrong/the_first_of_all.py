"""digits[:count] is the beginning of the file: count examples of each label were asked for."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_first_of_each", "test_real_digits"]
SEE = "dataset-subset-positions"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data.unsqueeze(1) / 255, digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if len(positions) < count * 10:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
