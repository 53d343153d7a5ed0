"""Each view is a Python object of its own: `is` compares the labels, not the storage."""

import torch

FAILS = ["test_a_slice_shares", "test_a_transpose_shares"]
SEE = "memory-layout-label"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a is b


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
