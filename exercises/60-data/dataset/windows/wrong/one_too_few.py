"""Counted from 0, the last window begins at steps - length - ahead, so there is one more than that."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_a_plain_for_ends", "test_how_many", "test_items"]
SEE = "dataset-last-window"
RAISES = "IndexError"


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        self.series = series
        self.length = length
        self.ahead = ahead

    def __len__(self) -> int:
        return max(0, len(self.series) - self.length - self.ahead)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        if not 0 <= index < len(self):
            raise IndexError
        start = index + self.length
        window, following = self.series[index:start], self.series[start : start + self.ahead]
        return window.clone(), following.clone()
