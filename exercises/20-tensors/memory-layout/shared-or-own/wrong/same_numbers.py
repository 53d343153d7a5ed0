"""Equal numbers are not shared memory: a clone has the same numbers elsewhere."""

import torch

FAILS = ["test_a_slice_shares", "test_a_transpose_shares", "test_equal_numbers_do_not_share"]
SEE = "memory-layout-label"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return torch.equal(a, b)


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
