"""Whoever writes into digits.data changes the dataset itself: make a new tensor."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_dataset_stays_as_it_was"]
SEE = "elementwise-math-in-place-is-shared"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    digits.data = digits.data.to(torch.float32).div_(255)
    return digits.data.unsqueeze(1), digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
