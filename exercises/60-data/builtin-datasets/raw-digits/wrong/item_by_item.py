"""Item by item every image goes through the transform; .data has them all as they were read."""

import torch
from torch.utils.data import Subset
from torchvision import datasets

FAILS = ["test_the_transform_plays_no_part"]
SEE = "builtin-datasets-labels-only"


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    if digits.transform is None:
        return digits.data.unsqueeze(1) / 255, digits.targets
    images = [torch.as_tensor(image) for image, _ in digits]
    return torch.stack(images), digits.targets


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    taken: dict[int, int] = {}
    positions = []
    for position, label in enumerate(digits.targets.tolist()):
        if taken.get(label, 0) < count:
            positions.append(position)
            taken[label] = taken.get(label, 0) + 1
    return Subset(digits, positions)
