"""Persistent workers keep their dataset: a list cut down in one pass is cut again in the next."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset, get_worker_info

FAILS = ["test_persistent_workers"]
SEE = "num-workers-persistent"


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        info = get_worker_info()
        k, n = (0, 1) if info is None else (info.id, info.num_workers)
        self.paths = self.paths[k::n]
        for path in self.paths:
            with path.open() as file:
                for line in file:
                    yield torch.tensor([float(field) for field in line.split(",")])
