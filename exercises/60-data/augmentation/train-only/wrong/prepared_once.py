"""Augmented beforehand, an image is moved once for all epochs: call the transform in __getitem__."""

from collections.abc import Callable

import torch
from torch.utils.data import DataLoader, Dataset, Subset
from torchvision.transforms import v2

FAILS = ["test_each_pass_draws_anew"]
SEE = "transforms-where"


class Prepared(Dataset):
    """The examples of another dataset at some positions, their images transformed."""

    def __init__(self, data: Dataset, positions: list[int], transform: Callable) -> None:
        self.part = [(transform(data[i][0]), data[i][1]) for i in positions]

    def __len__(self) -> int:
        return len(self.part)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        return self.part[index]


def make_loaders(
    data: Dataset, validation: list[int], batch_size: int, padding: int
) -> tuple[DataLoader, DataLoader]:
    training = [i for i in range(len(data)) if i not in validation]
    height, width = data[0][0].shape[-2:]
    scale = v2.ToDtype(torch.float32, scale=True)
    augment = v2.Compose([v2.RandomCrop((height, width), padding=padding), scale])
    return (
        DataLoader(Prepared(data, training, augment), batch_size=batch_size, shuffle=True),
        DataLoader(Prepared(data, validation, scale), batch_size=batch_size),
    )
