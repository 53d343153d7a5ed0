"""Until set_epoch is called, the epoch is 0."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_the_epoch_begins_at_0"]
SEE = "num-workers-item-seed"


class Noisy(Dataset):
    def __init__(self, inputs: torch.Tensor, std: float, seed: int) -> None:
        self.inputs = inputs
        self.std = std
        self.seed = seed
        self.epoch = 1

    def set_epoch(self, epoch: int) -> None:
        self.epoch = epoch

    def __len__(self) -> int:
        return len(self.inputs)

    def __getitem__(self, index: int) -> torch.Tensor:
        x = self.inputs[index]
        source = torch.Generator().manual_seed(hash((self.seed, self.epoch, index)))
        return x + self.std * torch.randn(x.shape, generator=source)
