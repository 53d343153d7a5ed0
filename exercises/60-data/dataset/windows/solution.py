"""Reference: a check of the index, then two slices end to end."""

import torch
from torch.utils.data import Dataset


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
        window, following = self.series[index:start], self.series[start : start + self.ahead]
        return window.clone(), following.clone()
