"""The class fetched from the module by its name, the preparation in a function."""

import torch
from torch.utils.data import DataLoader, RandomSampler
from torchvision import datasets
from torchvision.transforms.v2 import functional

NAMES = ("MNIST", "FashionMNIST", "CIFAR10")


def prepare(photo):
    return functional.pil_to_tensor(photo).to(torch.float32).div(255)


def open_dataset(name, root, train):
    if name not in NAMES:
        raise ValueError(f"{name} is none of {NAMES}")
    return getattr(datasets, name)(str(root), train, transform=prepare)


def make_loaders(name, root, batch_size, seed):
    train, test = open_dataset(name, root, True), open_dataset(name, root, False)
    generator = torch.Generator()
    generator.manual_seed(seed)
    order = RandomSampler(train, generator=generator)
    return DataLoader(train, batch_size, sampler=order, generator=generator), DataLoader(
        test, batch_size
    )
