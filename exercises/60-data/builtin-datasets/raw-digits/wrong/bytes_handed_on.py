""".data holds bytes whatever the transform: the division is yours to write."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_images", "test_the_transform_plays_no_part"]
SEE = "builtin-datasets-data-raw"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    return digits.data.unsqueeze(1), digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
