"""Inputs in a new order and labels in the old one: each label must stay with its input."""

from collections.abc import Iterator

import torch
from torch.utils.data import Dataset

FAILS = [
    "test_each_label_stays_with_its_input",
    "test_items_are_fetched_when_their_batch_is_asked_for",
]
SEE = "dataloader-collate-items"


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
            labels = torch.tensor([self.dataset[i][1] for i in range(start, start + len(items))])
            yield inputs, labels
