"""Without a transform there is None, and None cannot be called: ask first."""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset

FAILS = ["test_without_transforms", "test_only_the_input_is_transformed", "test_only_the_target_is_transformed", "test_nothing_is_prepared_beforehand", "test_out_of_range", "test_the_index_is_handed_on"]
SEE = "transforms-call"
RAISES = "TypeError"


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
        image = self.transform(image)
        target = self.target_transform(target)
        return image, target
