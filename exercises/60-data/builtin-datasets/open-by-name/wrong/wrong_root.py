"""root is the folder above: the class itself adds its name and raw."""

from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets
from torchvision.transforms import v2

FAILS = ["test_real_images", "test_the_dataset_asked_for", "test_shape_and_dtype_of_an_item", "test_the_range_of_the_pixels", "test_every_example_once", "test_the_test_loader_keeps_the_order", "test_the_training_loader_shuffles_anew", "test_the_seed_decides_the_batches", "test_torchs_own_random_state_is_left_alone"]
SEE = "builtin-datasets-root"
RAISES = "RuntimeError"

KINDS = {
    "MNIST": datasets.MNIST,
    "FashionMNIST": datasets.FashionMNIST,
    "CIFAR10": datasets.CIFAR10,
}
PREPARE = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])


def open_dataset(name: str, root: Path, train: bool) -> Dataset:
    if name not in KINDS:
        raise ValueError(f"{name!r} is none of {list(KINDS)}")
    return KINDS[name](root / name / 'raw', train=train, transform=PREPARE, download=False)


def make_loaders(
    name: str, root: Path, batch_size: int, seed: int
) -> tuple[DataLoader, DataLoader]:
    train, test = (open_dataset(name, root, train=part) for part in (True, False))
    source = torch.Generator().manual_seed(seed)
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=source),
        DataLoader(test, batch_size=batch_size),
    )
