"""reshape(B, T, D, heads) deals the numbers out like cards, one to each head in turn; consecutive pieces need heads before D."""

import torch

FAILS = ["test_split_heads", "test_join_heads"]
SEE = "transpose-permute-heads-before-d"


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 1)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.mT


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, _ = x.shape
    return x.reshape(b, t, -1, heads).movedim(-1, 1)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return x.movedim(1, -1).flatten(start_dim=2)
