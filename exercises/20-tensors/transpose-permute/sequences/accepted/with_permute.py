"""Every order named in full."""

import torch


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.permute(1, 0, 2)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.transpose(-2, -1)


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, e = x.shape
    return x.view(b, t, heads, e // heads).permute(0, 2, 1, 3)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    b, heads, t, d = x.shape
    return x.permute(0, 2, 1, 3).reshape(b, t, heads * d)
