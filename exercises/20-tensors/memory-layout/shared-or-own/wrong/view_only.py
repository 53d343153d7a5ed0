"""view never copies: where no single stride reaches the entries in order, it raises."""

import torch

FAILS = ["test_flat_copies_where_no_view_is_possible"]
SEE = "memory-layout-view-fails"
RAISES = "RuntimeError"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.view(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone().contiguous()
