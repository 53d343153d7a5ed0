"""torch's own state is another one in each worker: seeded, but by the loader and not by the item."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_any_order", "test_workers", "test_the_epoch_begins_at_0", "test_torchs_own_random_state_is_left_alone"]
SEE = "num-workers-seeds"


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
        return x + self.std * torch.randn(x.shape)
