"""The target is what follows the window, not the window moved on by `ahead`."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_items", "test_items_are_tensors_of_their_own"]
SEE = "dataset-last-window"


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        self.series = series
        self.length = length
        self.ahead = ahead

    def __len__(self) -> int:
        return max(0, len(self.series) - self.length - self.ahead + 1)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        if not 0 <= index < len(self):
            raise IndexError
        start = index + self.length
        window, following = self.series[index:start], self.series[index + self.ahead : start + self.ahead]
        return window.clone(), following.clone()
