"""The same by other calls of torch."""

import torch


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.untyped_storage().data_ptr() - b.untyped_storage().data_ptr() == 0


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.flatten()


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.clone(memory_format=torch.contiguous_format)
