"""clone keeps the order in memory: the clone of a transpose is not contiguous either."""

import torch

FAILS = ["test_compact_is_contiguous"]
SEE = "memory-layout-clone-order"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone()
