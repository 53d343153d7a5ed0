"""Without a generator of its own, random_split draws from torch's random state: each run deals differently, whatever the seed."""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset, random_split

FAILS = ["test_the_seed_decides", "test_torchs_own_random_state_is_left_alone"]
SEE = "dataset-split-generator"


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
    rest, held_out = random_split(photos, [len(photos) - count, count])
    return rest, held_out


def of_class(photos: Photos, label: int) -> Subset:
    return Subset(photos, [i for i, other in enumerate(photos.labels) if other == label])
