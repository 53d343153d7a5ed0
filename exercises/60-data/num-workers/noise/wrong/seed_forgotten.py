"""The seed that was given must enter each generator, or every run has the same noise."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_each_seed_has_its_own_noise"]
SEE = "num-workers-item-seed"


class Noisy(Dataset):
    def __init__(self, inputs: torch.Tensor, std: float, seed: int) -> None:
        self.inputs = inputs
        self.std = std
        self.seed = seed
        self.epoch = 0

    def set_epoch(self, epoch: int) -> None:
        self.epoch = epoch

    def __len__(self) -> int:
        return len(self.inputs)

    def __getitem__(self, index: int) -> torch.Tensor:
        x = self.inputs[index]
        source = torch.Generator().manual_seed(hash((self.epoch, index)))
        return x + self.std * torch.randn(x.shape, generator=source)
