"""clone copies even where a view would do, and what is written into the result never reaches x."""

import torch

FAILS = ["test_flat_shares_a_column", "test_flat_shares_what_is_contiguous"]
SEE = "memory-layout-reshape-write"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.clone().reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
