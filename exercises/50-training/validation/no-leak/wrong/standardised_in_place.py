"""`-=` and `/=` change the caller's x."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = ["test_x_and_y_stay_as_they_were"]
SEE = "elementwise-math-in-place-is-shared"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = (list(part) for part in random_split(range(len(x)), sizes, generator=generator))
    mean, std = x[train].mean(dim=0), x[train].std(dim=0)
    z = x.sub_(mean).div_(std)
    return TensorDataset(z[train], y[train]), TensorDataset(z[held], y[held])
