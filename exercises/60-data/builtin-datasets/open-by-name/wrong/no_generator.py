"""Without a generator the order comes from torch's own random state, and the seed is not used."""

from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets
from torchvision.transforms import v2

FAILS = ["test_the_seed_decides_the_batches", "test_torchs_own_random_state_is_left_alone"]
SEE = "dataloader-new-order"

KINDS = {
    "MNIST": datasets.MNIST,
    "FashionMNIST": datasets.FashionMNIST,
    "CIFAR10": datasets.CIFAR10,
}
PREPARE = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])


def open_dataset(name: str, root: Path, train: bool) -> Dataset:
    if name not in KINDS:
        raise ValueError(f"{name!r} is none of {list(KINDS)}")
    return KINDS[name](root, train=train, transform=PREPARE, download=False)


def make_loaders(
    name: str, root: Path, batch_size: int, seed: int
) -> tuple[DataLoader, DataLoader]:
    train, test = (open_dataset(name, root, train=part) for part in (True, False))
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True),
        DataLoader(test, batch_size=batch_size),
    )
