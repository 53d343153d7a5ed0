"""The order split into pieces by torch; the short one is dropped at the end."""

import math
from collections.abc import Iterator

import torch
from torch.utils.data import Dataset, default_collate


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
        self.drop_last = drop_last
        self.draw = (lambda n: torch.randperm(n, generator=generator)) if shuffle else torch.arange

    def __len__(self) -> int:
        batches = len(self.dataset) / self.batch_size
        return math.floor(batches) if self.drop_last else math.ceil(batches)

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        for piece in self.draw(len(self.dataset)).split(self.batch_size):
            if len(piece) == 0 or (self.drop_last and len(piece) < self.batch_size):
                return
            inputs, labels = default_collate([self.dataset[i] for i in piece.tolist()])
            yield inputs, labels
