"""A transform may count as false, as an empty container does: compare with None."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_a_transform_that_counts_as_false_is_one"]
SEE = "transforms-call"


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
        image, target = self.dataset[index]
        if self.transform:
            image = self.transform(image)
        if self.target_transform:
            target = self.target_transform(target)
        return image, target
