"""Weighted sums, as the definition says: multiply by broadcasting, then add up."""

import torch


def linear(x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None) -> torch.Tensor:
    y = (x.unsqueeze(-2) * weight).sum(dim=-1)
    return y if bias is None else bias + y


def parameter_count(n_in: int, n_out: int, bias: bool = True) -> int:
    count = n_in * n_out
    if bias:
        count += n_out
    return count


def output_shape(x_shape: tuple[int, ...], weight_shape: tuple[int, int]) -> tuple[int, ...] | None:
    shape = list(x_shape)
    if shape.pop() == weight_shape[1]:
        return tuple(shape) + weight_shape[:1]
    return None
