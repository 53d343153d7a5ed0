"""contiguous() returns the tensor itself where it already is contiguous: nothing is copied then."""

import torch

FAILS = ["test_compact_has_its_own_memory"]
SEE = "memory-layout-clone-order"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.contiguous()
