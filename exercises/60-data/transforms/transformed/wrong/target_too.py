"""The transform of the input must not run on the target: a class number is no picture."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_only_the_input_is_transformed", "test_each_transform_gets_its_own_part_alone", "test_nothing_is_prepared_beforehand", "test_transformed_anew_each_time"]
SEE = "dataset-one-example"


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
        if self.transform is not None:
            image, target = self.transform(image), self.transform(target)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target
