"""torch.manual_seed in an item sets the random state of the whole program back, each time."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_torchs_own_random_state_is_left_alone"]
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
        torch.manual_seed(hash((self.seed, self.epoch, index)))
        return x + self.std * torch.randn(x.shape)
