"""Reshaping straight to (B, heads, T, D) mixes the words: cut the last axis first, then swap."""

import torch

FAILS = ["test_split_heads"]
SEE = "transpose-permute-cut-then-swap"


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 1)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.mT


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, e = x.shape
    return x.reshape(b, heads, t, e // heads)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(1, 2).flatten(start_dim=2)
