"""Each of the two may be given without the other."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_only_the_target_is_transformed"]
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
        if self.transform is None:
            return image, target
        image = self.transform(image)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target
