"""A stream in several workers.

Measurements lie in many files, too many for memory, and are read as a stream. Write the
dataset, such that a DataLoader may have any number of workers, 0 included.

A file holds one record in each line: decimal numbers with commas between them, equally
many in all lines. A file may be empty.
"""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset


class Records(IterableDataset):
    """Records as tensors of shape (d,), float32, from the files in `paths`.

    In each pass of a loader every record comes exactly once, whatever the number of
    workers, also with persistent workers. Each file is read by one worker only, from
    its first line to its last, and the workers' numbers of files differ by 1 at most
    (there may be more workers than files).

    Without workers, the files come in the order of `paths`. Each `for` over the
    dataset begins again. `paths`, the caller's list, stays as it is.

    >>> path = Path("first.csv")
    >>> length = path.write_text("1,2.5\\n3,4\\n")
    >>> list(Records([path]))
    [tensor([1.0000, 2.5000]), tensor([3., 4.])]
    """

    def __init__(self, paths: list[Path]) -> None:
        raise NotImplementedError

    def __iter__(self) -> Iterator[torch.Tensor]:
        raise NotImplementedError
