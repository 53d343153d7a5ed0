"""Dealing out lines makes every worker read every file: deal out the files."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset, get_worker_info

FAILS = ["test_a_file_has_one_worker", "test_files_are_shared_evenly"]
SEE = "num-workers-share"


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        info = get_worker_info()
        k, n = (0, 1) if info is None else (info.id, info.num_workers)
        for path in self.paths:
            with path.open() as file:
                for line in list(file)[k::n]:
                    yield torch.tensor([float(field) for field in line.split(",")])
