"""unfold slides the window; lists of positions copy."""

import torch
from torch.utils.data import Dataset


class Windows(Dataset):
    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        self.length = length
        self.starts = range(len(series) - length - ahead + 1)
        self.whole = series.unfold(0, length + ahead, 1) if self.starts else None

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        if index not in self.starts:
            raise IndexError(index)
        both = self.whole[index].movedim(-1, 0)
        steps = torch.arange(len(both))
        return both[steps[: self.length]], both[steps[self.length :]]
