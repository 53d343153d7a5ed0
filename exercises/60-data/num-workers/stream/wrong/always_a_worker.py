"""In the main process there is no worker, and get_worker_info() gives None."""

from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils.data import IterableDataset, get_worker_info

FAILS = ["test_in_order_without_workers", "test_tensors", "test_a_second_pass_begins_again", "test_the_list_stays"]
SEE = "num-workers-none"
RAISES = "AttributeError"


class Records(IterableDataset):
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __iter__(self) -> Iterator[torch.Tensor]:
        info = get_worker_info()
        k, n = info.id, info.num_workers
        for path in self.paths[k::n]:
            with path.open() as file:
                for line in file:
                    yield torch.tensor([float(field) for field in line.split(",")])
