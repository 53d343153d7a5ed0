"""All windows cut out beforehand, eagerly, and kept in a list."""

import torch
from torch.utils.data import Dataset


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        whole = length + ahead
        self.pairs = []
        for end in range(whole, len(series) + 1):
            window = series[end - whole : end].clone()
            self.pairs.append((window[:length], window[length:]))

    def __len__(self) -> int:
        return len(self.pairs)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        if index < 0:
            raise IndexError(f"no item {index}")
        window, following = self.pairs[index]
        return window.clone(), following.clone()
