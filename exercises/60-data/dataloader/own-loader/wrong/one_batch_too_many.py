"""Where the size divides the number of examples, no short batch is left over."""

from collections.abc import Iterator

import torch
from torch.utils.data import Dataset

FAILS = [
    "test_a_shuffled_pass_has_every_example_once",
    "test_batches_in_order",
    "test_each_label_stays_with_its_input",
    "test_number_of_batches",
    "test_shapes_and_dtypes",
]
SEE = "dataloader-last-batch"
RAISES = "RuntimeError"


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
        return full if self.drop_last else full + 1

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
