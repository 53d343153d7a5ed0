"""The index belongs to the other dataset: with % it never is out of range, and a `for` never ends."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_out_of_range", "test_the_index_is_handed_on"]
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
        image, target = self.dataset[index % len(self.dataset)]
        if self.transform is not None:
            image = self.transform(image)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target
