"""An item that is kept after the first time never changes again: random steps would draw once."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_transformed_anew_each_time"]
SEE = "transforms-where"


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
        self.seen = {}

    def __len__(self) -> int:
        return len(self.dataset)

    def __getitem__(self, index: int) -> tuple[Any, Any]:
        if index not in self.seen:
            image, target = self.dataset[index]
            if self.transform is not None:
                image = self.transform(image)
            if self.target_transform is not None:
                target = self.target_transform(target)
            self.seen[index] = image, target
        return self.seen[index]
