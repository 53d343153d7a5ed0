"""self.dataset[index] reads the item each time it is written: fetch it once and take it apart."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_nothing_is_prepared_beforehand", "test_the_index_is_handed_on"]
SEE = "dataset-lazy"


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
        image = self.dataset[index][0]
        target = self.dataset[index][1]
        if self.transform is not None:
            image = self.transform(image)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target
