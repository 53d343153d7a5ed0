""".data is (n, H, W): the channel axis is missing, also for grey images."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_images", "test_real_digits"]
SEE = "builtin-datasets-data-to-batch"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data / 255, digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
