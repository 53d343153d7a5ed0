"""An order drawn in __init__ is the same in every pass; draw it in __iter__."""

from collections.abc import Iterator

import torch
from torch.utils.data import Dataset

FAILS = ["test_each_pass_is_shuffled_anew"]
SEE = "dataloader-new-order"


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
        self.order = list(range(len(dataset)))
        if shuffle:
            self.order = torch.randperm(len(dataset), generator=generator).tolist()

    def __len__(self) -> int:
        full, left_over = divmod(len(self.dataset), self.batch_size)
        return full if self.drop_last or left_over == 0 else full + 1

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        order = self.order
        for batch in range(len(self)):
            start = batch * self.batch_size
            items = [self.dataset[i] for i in order[start : start + self.batch_size]]
            inputs = torch.stack([x for x, _ in items])
            labels = torch.tensor([label for _, label in items])
            yield inputs, labels
