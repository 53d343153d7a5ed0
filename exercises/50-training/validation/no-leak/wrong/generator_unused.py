"""Without the generator the split depends on every random number drawn before, and changes from run to run."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = ["test_the_seed_decides_the_split"]
SEE = "dataset-split-generator"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = (list(part) for part in random_split(range(len(x)), sizes))
    mean, std = x[train].mean(dim=0), x[train].std(dim=0)
    z = (x - mean) / std
    return TensorDataset(z[train], y[train]), TensorDataset(z[held], y[held])
