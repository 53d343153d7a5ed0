"""hold_out returns the larger part first: what is held out comes last."""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset, random_split

FAILS = ["test_the_held_out_part_has_this_size"]
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
    rest, held_out = random_split(photos, [count, len(photos) - count], generator=generator)
    return rest, held_out


def of_class(photos: Photos, label: int) -> Subset:
    return Subset(photos, [i for i, other in enumerate(photos.labels) if other == label])
