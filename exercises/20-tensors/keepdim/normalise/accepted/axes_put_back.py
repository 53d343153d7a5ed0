"""No keepdim: the reduced axes are put back one by one."""

import torch


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    std = _back(x.var(dim=dim, correction=0).sqrt(), dim, x.ndim)
    centred = x - _back(x.mean(dim=dim), dim, x.ndim)
    span = _back(x.amax(dim=dim) - x.amin(dim=dim), dim, x.ndim)
    return centred / (std + (span == 0))


def _back(reduced: torch.Tensor, dim: int | tuple[int, ...], ndim: int) -> torch.Tensor:
    axes = dim if isinstance(dim, tuple) else (dim,)
    for axis in sorted(axis % ndim for axis in axes):
        reduced = reduced.unsqueeze(axis)
    return reduced


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = _back(x.amin(dim=dim), dim, x.ndim)
    return ((x - low) / _back(x.amax(dim=dim), dim, x.ndim).sub(low)).nan_to_num()


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
