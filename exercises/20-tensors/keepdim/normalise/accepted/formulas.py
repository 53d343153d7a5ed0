"""The standard deviation by its formula, the zeros by masked_fill, the length by vector_norm."""

import torch


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    centred = x - torch.mean(x, dim, keepdim=True)
    std = centred.square().mean(dim, keepdim=True).sqrt()
    flat = (x.amax(dim, keepdim=True) - x.amin(dim, keepdim=True)) == 0
    return (centred / std).masked_fill(flat, 0.0)


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low, high = x.amin(dim, keepdim=True), x.amax(dim, keepdim=True)
    return torch.where(low == high, 0.0, (x - low) / (high - low))


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.linalg.vector_norm(x, dim=dim, keepdim=True)
    return torch.where(length == 0, 0.0, x / length)
