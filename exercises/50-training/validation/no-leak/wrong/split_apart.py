"""Two draws deal x and y out differently: draw positions once, for both."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = ["test_rows_keep_their_targets"]
SEE = "dataset-subset-positions"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = (list(part) for part in random_split(range(len(x)), sizes, generator=generator))
    mean, std = x[train].mean(dim=0), x[train].std(dim=0)
    z = (x - mean) / std
    return TensorDataset(z[sorted(train)], y[train]), TensorDataset(z[sorted(held)], y[held])
