"""A row of a tensor is a view: += writes the noise into the inputs themselves."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_inputs_stay", "test_any_order", "test_size_of_the_noise", "test_the_epoch_begins_at_0", "test_workers"]
SEE = "num-workers-copies"


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
        source = torch.Generator().manual_seed(hash((self.seed, self.epoch, index)))
        x += self.std * torch.randn(x.shape, generator=source)
        return x
