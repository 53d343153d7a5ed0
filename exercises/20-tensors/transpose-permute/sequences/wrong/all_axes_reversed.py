"""Reversing all axes also moves the batch; transposing each matrix swaps the last two only."""

import torch

FAILS = ["test_a_batch_transposed", "test_batches_of_batches_transposed"]
SEE = "transpose-permute-mt"


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 1)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.permute(*range(matrices.ndim - 1, -1, -1))


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, _ = x.shape
    return x.reshape(b, t, heads, -1).transpose(1, 2)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(1, 2).flatten(start_dim=2)
