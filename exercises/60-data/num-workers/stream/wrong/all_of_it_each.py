"""Every worker has a copy of the stream and yields all of it: each record comes once for each worker."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset

FAILS = ["test_every_record_once", "test_a_file_has_one_worker", "test_files_are_shared_evenly", "test_persistent_workers"]
SEE = "num-workers-stream-twice"


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        for path in self.paths:
            with path.open() as file:
                for line in file:
                    yield torch.tensor([float(field) for field in line.split(",")])
