"""Axes of sequences.

A batch of sentences is often a tensor of shape (B, T, E): B sentences, T words in
each, E numbers for each word. Different layers want its axes in a different order.
Write four functions that arrange them.

No number changes and the dtype is kept. All sizes are at least 1. The tensor you
are given stays as it was, its shape included; whether the result shares memory with
it is up to you.
"""

import torch


def time_first(x: torch.Tensor) -> torch.Tensor:
    """Turn (B, T, E) into (T, B, E).

    >>> time_first(torch.zeros(8, 5, 12)).shape
    torch.Size([5, 8, 12])
    """
    raise NotImplementedError


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    """Transpose each matrix: (..., n, m) into (..., m, n).

    The dots are any number of axes, also none: then it is a single matrix.

    >>> transposed(torch.tensor([[1, 2, 3], [4, 5, 6]]))
    tensor([[1, 4],
            [2, 5],
            [3, 6]])
    """
    raise NotImplementedError


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    """Turn (B, T, E) into (B, heads, T, E // heads). E is a multiple of `heads`.

    The E numbers of each word are cut into `heads` pieces: the first E // heads of
    them go to head 0, the next to head 1, and so on.

    >>> split_heads(torch.tensor([[[1, 2, 3, 4], [5, 6, 7, 8]]]), 2)[0, 0]
    tensor([[1, 2],
            [5, 6]])
    """
    raise NotImplementedError


def join_heads(x: torch.Tensor) -> torch.Tensor:
    """Turn (B, heads, T, D) into (B, T, heads * D): what undoes split_heads.

    >>> join_heads(torch.zeros(8, 3, 5, 4)).shape
    torch.Size([8, 5, 12])
    """
    raise NotImplementedError
