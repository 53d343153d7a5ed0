"""view tried first, and a new tensor filled."""

import torch


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    return len({t.untyped_storage().data_ptr() for t in (a, b)}) == 1


def flat(x: torch.Tensor) -> torch.Tensor:
    try:
        return x.view(-1)
    except RuntimeError:
        return x.contiguous().view(-1)


def compact(x: torch.Tensor) -> torch.Tensor:
    result = torch.empty(x.shape, dtype=x.dtype)
    result[...] = x
    return result
