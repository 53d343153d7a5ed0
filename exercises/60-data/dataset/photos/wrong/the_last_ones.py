"""The last photos are not photos at random: folders are sorted, and the end is a class of its own."""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset

FAILS = ["test_other_seeds_give_other_parts"]
SEE = "dataset-split-or-draw"


class Photos(Dataset):
    def __init__(
        self, paths: list[str], labels: list[int], read: Callable[[str], torch.Tensor]
    ) -> None:
        self.paths = paths
        self.labels = labels
        self.read = read

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        return self.read(self.paths[index]) / 255, self.labels[index]


def hold_out(photos: Photos, count: int, seed: int) -> tuple[Dataset, Dataset]:
    cut = len(photos) - count
    return Subset(photos, range(cut)), Subset(photos, range(cut, len(photos)))


def of_class(photos: Photos, label: int) -> Subset:
    return Subset(photos, [i for i, other in enumerate(photos.labels) if other == label])
