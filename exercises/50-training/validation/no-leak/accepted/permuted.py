"""A random permutation, cut in two."""

import torch
from torch.utils.data import TensorDataset


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    order = torch.randperm(x.shape[0], generator=generator)
    x, y = x[order], y[order]
    std, mean = torch.std_mean(x[held_out:], dim=0, keepdim=True)
    held, train = ((part - mean) / std for part in (x[:held_out], x[held_out:]))
    return TensorDataset(train, y[held_out:]), TensorDataset(held, y[:held_out])
