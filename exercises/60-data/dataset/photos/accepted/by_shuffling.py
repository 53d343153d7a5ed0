"""One shuffle cut in two, and labels compared as a tensor."""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset


class Photos(Dataset):
    def __init__(
        self, paths: list[str], labels: list[int], read: Callable[[str], torch.Tensor]
    ) -> None:
        self.files = list(zip(paths, labels, strict=True))
        self.read = read

    @property
    def labels(self) -> list[int]:
        return [label for _, label in self.files]

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        path, label = self.files[index]
        image = self.read(path).float().div_(255)
        return image, label


def hold_out(photos: Photos, count: int, seed: int) -> tuple[Dataset, Dataset]:
    generator = torch.Generator()
    generator.manual_seed(seed)
    order = torch.randperm(len(photos), generator=generator).tolist()
    return Subset(photos, order[count:]), Subset(photos, order[:count])


def of_class(photos: Photos, label: int) -> Subset:
    chosen = torch.tensor(photos.labels) == label
    return Subset(photos, chosen.nonzero().flatten().tolist())
