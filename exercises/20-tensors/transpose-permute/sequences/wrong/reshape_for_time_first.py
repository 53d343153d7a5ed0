"""reshape(T, B, E) keeps the reading order: words of one sentence land in another. Swapping axes needs a transpose."""

import torch

FAILS = ["test_time_first"]
SEE = "transpose-permute-reshape-swap"


def time_first(x: torch.Tensor) -> torch.Tensor:
    b, t, e = x.shape
    return x.reshape(t, b, e)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.mT


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, _ = x.shape
    return x.reshape(b, t, heads, -1).transpose(1, 2)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(1, 2).flatten(start_dim=2)
