"""A slice beyond the end is short or empty and never raises: without an IndexError, a plain for runs on for ever."""

import torch
from torch.utils.data import Dataset

FAILS = ["test_a_plain_for_ends", "test_an_index_that_is_negative"]
SEE = "dataset-slices-never-raise"


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        self.series = series
        self.length = length
        self.ahead = ahead

    def __len__(self) -> int:
        return max(0, len(self.series) - self.length - self.ahead + 1)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        start = index + self.length
        window, following = self.series[index:start], self.series[start : start + self.ahead]
        return window.clone(), following.clone()
