"""Axes counted from the front fit one number of axes only: transpose(1, 2) has no axis 2 in a single matrix."""

import torch

FAILS = ["test_one_matrix_transposed", "test_batches_of_batches_transposed"]
SEE = "transpose-permute-mt"
RAISES = "IndexError"


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 1)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.transpose(1, 2)


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, _ = x.shape
    return x.reshape(b, t, heads, -1).transpose(1, 2)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(1, 2).flatten(start_dim=2)
