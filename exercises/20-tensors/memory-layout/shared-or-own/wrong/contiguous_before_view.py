"""contiguous() copies a column, though a view can flatten it: view asks for a single stride, not for contiguity."""

import torch

FAILS = ["test_flat_shares_a_column"]
SEE = "memory-layout-view-not-contiguous"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.contiguous().view(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
