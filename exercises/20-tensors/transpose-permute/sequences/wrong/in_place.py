"""transpose_, with an underscore, swaps the axes of the caller's own tensor."""

import torch

FAILS = ["test_the_given_tensor_is_left_alone"]
SEE = "reshape-view-in-place"


def time_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose_(0, 1)


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.mT


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    b, t, _ = x.shape
    return x.reshape(b, t, heads, -1).transpose(1, 2)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(1, 2).flatten(start_dim=2)
