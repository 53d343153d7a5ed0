"""Without scale=True the pixels are floats, but from 0 to 255."""

from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets
from torchvision.transforms import v2

FAILS = ["test_real_images", "test_the_range_of_the_pixels"]
SEE = "transforms-scale-forgotten"

KINDS = {
    "MNIST": datasets.MNIST,
    "FashionMNIST": datasets.FashionMNIST,
    "CIFAR10": datasets.CIFAR10,
}
PREPARE = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32)])


def open_dataset(name: str, root: Path, train: bool) -> Dataset:
    if name not in KINDS:
        raise ValueError(f"{name!r} is none of {list(KINDS)}")
    return KINDS[name](root, train=train, transform=PREPARE, download=False)


def make_loaders(
    name: str, root: Path, batch_size: int, seed: int
) -> tuple[DataLoader, DataLoader]:
    train, test = (open_dataset(name, root, train=part) for part in (True, False))
    source = torch.Generator().manual_seed(seed)
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=source),
        DataLoader(test, batch_size=batch_size),
    )
