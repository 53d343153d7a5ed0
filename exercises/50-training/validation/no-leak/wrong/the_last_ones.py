"""Data are often sorted: the last examples are not a sample of all."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = ["test_the_split_is_left_to_chance"]
SEE = "dataset-split-generator"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = list(range(sizes[0])), list(range(sizes[0], len(x)))
    mean, std = x[train].mean(dim=0), x[train].std(dim=0)
    z = (x - mean) / std
    return TensorDataset(z[train], y[train]), TensorDataset(z[held], y[held])
