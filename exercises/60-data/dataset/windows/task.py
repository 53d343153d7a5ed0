"""Windows of a time series.

To forecast, a network sees some steps of a series and must say the next few. One
long series gives many such examples, by sliding a window along it. Write the
dataset that does this.

With 6 steps, length 3 and ahead 2, it has two items:

    step      0  1  2  3  4  5
    item 0    x  x  x  y  y
    item 1       x  x  x  y  y

The checks: the items and how many there are, also for a series that is too short;
that a plain `for` over the dataset ends; that every index outside 0, …, len - 1
raises IndexError; that items are tensors of their own, so that writing into one
changes neither the series nor another item.
"""

import torch
from torch.utils.data import Dataset


class Windows(Dataset):
    """All pairs (input, target) of one series.

    `series` has shape (steps,) or (steps, features), of any dtype, which the items
    keep. `length` and `ahead` are at least 1. Input i is the `length` steps from
    step i on; its target is the `ahead` steps that follow it.

    >>> windows = Windows(torch.tensor([10, 11, 12, 13, 14, 15]), length=3, ahead=2)
    >>> len(windows)
    2
    >>> windows[1]
    (tensor([11, 12, 13]), tensor([14, 15]))
    """

    def __init__(self, series: torch.Tensor, length: int, ahead: int) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of windows that fit: 0 if the series is too short."""
        raise NotImplementedError

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return input (length, …) and target (ahead, …) of window `index`."""
        raise NotImplementedError
