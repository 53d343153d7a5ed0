"""A clone of what is contiguous is contiguous."""

import torch


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    def begin(t: torch.Tensor) -> int:
        return t.data_ptr() - t.storage_offset() * t.element_size()

    return begin(a) == begin(b)


def flat(x: torch.Tensor) -> torch.Tensor:
    return x.reshape(x.numel())


def compact(x: torch.Tensor) -> torch.Tensor:
    return x.contiguous().clone()
