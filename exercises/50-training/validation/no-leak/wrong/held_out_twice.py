"""The examples held out stay in the training set as well: the validation loss flatters."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = ["test_each_example_is_on_one_side", "test_validation_is_measured_by_the_training_part"]
SEE = "validation-gap"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = (list(part) for part in random_split(range(len(x)), sizes, generator=generator))
    train = train + held
    mean, std = x[train].mean(dim=0), x[train].std(dim=0)
    z = (x - mean) / std
    return TensorDataset(z[train], y[train]), TensorDataset(z[held], y[held])
