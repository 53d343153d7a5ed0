"""n blocks of len // n files leave the last files out."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset, get_worker_info

FAILS = ["test_every_record_once", "test_files_are_shared_evenly", "test_persistent_workers"]
SEE = "num-workers-share"


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        info = get_worker_info()
        k, n = (0, 1) if info is None else (info.id, info.num_workers)
        size = len(self.paths) // n
        for path in self.paths[k * size : (k + 1) * size]:
            with path.open() as file:
                for line in file:
                    yield torch.tensor([float(field) for field in line.split(",")])
