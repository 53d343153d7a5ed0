"""Pieces taken apart and stacked again."""

import torch


def time_first(x: torch.Tensor) -> torch.Tensor:
    return torch.stack(x.unbind(1))


def transposed(matrices: torch.Tensor) -> torch.Tensor:
    return matrices.movedim(-1, -2)


def split_heads(x: torch.Tensor, heads: int) -> torch.Tensor:
    return torch.stack(x.chunk(heads, dim=-1), dim=1)


def join_heads(x: torch.Tensor) -> torch.Tensor:
    return torch.cat(x.unbind(1), dim=-1)
