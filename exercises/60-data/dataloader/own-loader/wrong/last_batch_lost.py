"""A short last batch is a batch: without drop_last the division rounds up."""

from collections.abc import Iterator

import torch
from torch.utils.data import Dataset

FAILS = [
    "test_batches_in_order",
    "test_number_of_batches",
    "test_a_shuffled_pass_has_every_example_once",
    "test_items_are_fetched_when_their_batch_is_asked_for",
]
SEE = "dataloader-last-batch"


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
        full = len(self.dataset) // self.batch_size
        return full

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        order = range(len(self.dataset))
        if self.shuffle:
            order = torch.randperm(len(order), generator=self.generator).tolist()
        for batch in range(len(self)):
            start = batch * self.batch_size
            items = [self.dataset[i] for i in order[start : start + self.batch_size]]
            inputs = torch.stack([x for x, _ in items])
            labels = torch.tensor([label for _, label in items])
            yield inputs, labels
