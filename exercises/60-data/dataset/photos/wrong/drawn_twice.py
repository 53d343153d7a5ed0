"""Two draws know nothing of each other: some photos are in both parts, others in none."""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset

FAILS = ["test_each_photo_is_in_one_part"]
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
    generator = torch.Generator().manual_seed(seed)
    rest = torch.randperm(len(photos), generator=generator)[count:]
    held_out = torch.randperm(len(photos), generator=generator)[:count]
    return Subset(photos, rest.tolist()), Subset(photos, held_out.tolist())


def of_class(photos: Photos, label: int) -> Subset:
    return Subset(photos, [i for i, other in enumerate(photos.labels) if other == label])
