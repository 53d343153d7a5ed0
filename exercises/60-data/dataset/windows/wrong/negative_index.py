"""A negative index slips through: the slice from -1 on ends before it begins, and the item is empty."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_an_index_that_is_negative"]
SEE = "dataset-slices-never-raise"


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        self.series = series
        self.length = length
        self.ahead = ahead

    def __len__(self) -> int:
        return max(0, len(self.series) - self.length - self.ahead + 1)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        if index >= len(self):
            raise IndexError
        start = index + self.length
        window, following = self.series[index:start], self.series[start : start + self.ahead]
        return window.clone(), following.clone()
