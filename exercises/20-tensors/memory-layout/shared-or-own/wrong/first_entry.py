"""x.data_ptr() is the address of x's first entry: a slice begins elsewhere in the same storage."""

import torch

FAILS = ["test_a_slice_shares"]
SEE = "memory-layout-data-ptr"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.data_ptr() == b.data_ptr()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
