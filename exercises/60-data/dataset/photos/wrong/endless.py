"""A plain for stops at an IndexError; an index that wraps around never raises one."""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset, random_split

FAILS = ["test_a_plain_for_ends"]
SEE = "dataset-for-ends"


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
        return self.read(self.paths[index % len(self)]) / 255, self.labels[index % len(self)]


def hold_out(photos: Photos, count: int, seed: int) -> tuple[Dataset, Dataset]:
    generator = torch.Generator().manual_seed(seed)
    rest, held_out = random_split(photos, [len(photos) - count, count], generator=generator)
    return rest, held_out


def of_class(photos: Photos, label: int) -> Subset:
    return Subset(photos, [i for i, other in enumerate(photos.labels) if other == label])
