"""The target needs steps too: the last window must leave `ahead` of them behind it."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_a_plain_for_ends", "test_a_series_that_is_too_short", "test_how_many"]
SEE = "dataset-last-window"


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        self.series = series
        self.length = length
        self.ahead = ahead

    def __len__(self) -> int:
        return max(0, len(self.series) - self.length)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        if not 0 <= index < len(self):
            raise IndexError
        start = index + self.length
        window, following = self.series[index:start], self.series[start : start + self.ahead]
        return window.clone(), following.clone()
