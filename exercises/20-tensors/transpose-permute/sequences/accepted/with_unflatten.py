"""unflatten cuts an axis, movedim moves it."""

import torch


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.movedim(0, 1).contiguous()


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.swapaxes(-1, -2)


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    return x.unflatten(-1, (heads, -1)).movedim(-2, 1)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    b, _, t, _ = x.shape
    return x.transpose(1, 2).contiguous().view(b, t, -1)
