"""A generator that is kept is copied into each worker, and its numbers depend on what was asked for before."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_any_order", "test_workers", "test_the_epoch_begins_at_0"]
SEE = "num-workers-own-generator"


class Noisy(Dataset):
    def __init__(self, inputs: torch.Tensor, std: float, seed: int) -> None:
        self.inputs = inputs
        self.std = std
        self.seed = seed
        self.epoch = 0
        self.source = torch.Generator().manual_seed(seed)

    def set_epoch(self, epoch: int) -> None:
        self.epoch = epoch
        self.source.manual_seed(hash((self.seed, epoch)))

    def __len__(self) -> int:
        return len(self.inputs)

    def __getitem__(self, index: int) -> torch.Tensor:
        x = self.inputs[index]
        return x + self.std * torch.randn(x.shape, generator=self.source)
