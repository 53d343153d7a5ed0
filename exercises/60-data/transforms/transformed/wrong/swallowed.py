"""Whoever catches the IndexError takes the end away from every plain `for`."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_out_of_range"]
SEE = "dataset-for-ends"


class Transformed(Dataset):
    def __init__(
        self,
        dataset: Dataset,
        transform: Callable[[Any], Any] | None = None,
        target_transform: Callable[[Any], Any] | None = None,
    ) -> None:
        self.dataset = dataset
        self.transform = transform
        self.target_transform = target_transform

    def __len__(self) -> int:
        return len(self.dataset)

    def __getitem__(self, index: int) -> tuple[Any, Any]:
        try:
            image, target = self.dataset[index]
        except IndexError:
            image, target = self.dataset[len(self.dataset) - 1]
        if self.transform is not None:
            image = self.transform(image)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target
