"""Transformed in __init__, every item is fetched at once, and random steps draw only once."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_each_transform_gets_its_own_part_alone", "test_nothing_is_prepared_beforehand", "test_the_index_is_handed_on", "test_transformed_anew_each_time"]
SEE = "transforms-where"


class Transformed(Dataset):
    def __init__(
        self,
        dataset: Dataset,
        transform: Callable[[Any], Any] | None = None,
        target_transform: Callable[[Any], Any] | None = None,
    ) -> None:
        self.dataset = []
        for i in range(len(dataset)):
            image, target = dataset[i]
            image = image if transform is None else transform(image)
            target = target if target_transform is None else target_transform(target)
            self.dataset.append((image, target))

    def __len__(self) -> int:
        return len(self.dataset)

    def __getitem__(self, index: int) -> tuple[Any, Any]:
        return self.dataset[index]
