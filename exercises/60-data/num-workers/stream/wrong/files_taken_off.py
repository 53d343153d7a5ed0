"""pop takes the files out of the caller's list, and they are gone for the next pass."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset, get_worker_info

FAILS = ["test_the_list_stays", "test_a_second_pass_begins_again", "test_persistent_workers"]
SEE = "num-workers-copies"


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        info = get_worker_info()
        k, n = (0, 1) if info is None else (info.id, info.num_workers)
        mine = self.paths[k::n]
        while mine:
            path = mine.pop(0)
            self.paths.remove(path)
            with path.open() as file:
                for line in file:
                    yield torch.tensor([float(field) for field in line.split(",")])
