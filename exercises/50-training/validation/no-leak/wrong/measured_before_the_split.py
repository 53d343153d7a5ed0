"""Mean and std of all rows have seen the validation part: split first, then measure the training rows."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = [
    "test_the_training_part_is_standardised",
    "test_validation_is_measured_by_the_training_part",
]
SEE = "validation-statistics-first"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = (list(part) for part in random_split(range(len(x)), sizes, generator=generator))
    mean, std = x.mean(dim=0), x.std(dim=0)
    z = (x - mean) / std
    return TensorDataset(z[train], y[train]), TensorDataset(z[held], y[held])
