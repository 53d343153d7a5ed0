"""Only neighbouring axes merge: heads and D stand side by side only after the swap."""

import torch

FAILS = ["test_join_heads"]
SEE = "transpose-permute-swap-then-merge"


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 1)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.mT


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, _ = x.shape
    return x.reshape(b, t, heads, -1).transpose(1, 2)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    b, heads, t, d = x.shape
    return x.reshape(b, t, heads * d)
