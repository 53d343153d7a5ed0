"""FloatTensor makes decimals of class numbers, which are int64."""

from collections.abc import Iterator

import torch
from torch.utils.data import Dataset

FAILS = ["test_shapes_and_dtypes"]
SEE = "dataloader-float64"


class Loader:
    def __init__(
        self,
        dataset: Dataset,
        batch_size: int,
        shuffle: bool = False,
        drop_last: bool = False,
        generator: torch.Generator | None = None,
    ) -> None:
        self.dataset = dataset
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.drop_last = drop_last
        self.generator = generator

    def __len__(self) -> int:
        full, left_over = divmod(len(self.dataset), self.batch_size)
        return full if self.drop_last or left_over == 0 else full + 1

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        order = range(len(self.dataset))
        if self.shuffle:
            order = torch.randperm(len(order), generator=self.generator).tolist()
        for batch in range(len(self)):
            start = batch * self.batch_size
            items = [self.dataset[i] for i in order[start : start + self.batch_size]]
            inputs = torch.stack([x for x, _ in items])
            labels = torch.tensor([float(label) for _, label in items])
            yield inputs, labels
