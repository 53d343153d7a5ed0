"""Reference: every n-th file from this worker's number on, worked out in each pass."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset, get_worker_info


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        info = get_worker_info()
        k, n = (0, 1) if info is None else (info.id, info.num_workers)
        for path in self.paths[k::n]:
            with path.open() as file:
                for line in file:
                    yield torch.tensor([float(field) for field in line.split(",")])
