"""Storages of the same size are still two storages: compare where they begin."""

import torch

FAILS = ["test_equal_numbers_do_not_share", "test_other_numbers_do_not_share"]
SEE = "memory-layout-data-ptr"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().nbytes() == b.untyped_storage().nbytes()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
