"""Standardised by its own statistics, the validation part hides how far it is from what was trained on."""

import torch
from torch.utils.data import TensorDataset, random_split

FAILS = ["test_validation_is_measured_by_the_training_part"]
SEE = "validation-held-out-not-zero"


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    sizes = [len(x) - held_out, held_out]
    train, held = (list(part) for part in random_split(range(len(x)), sizes, generator=generator))
    mean, std = x[train].mean(dim=0), x[train].std(dim=0)
    own_mean, own_std = x[held].mean(dim=0), x[held].std(dim=0, correction=0).clamp(min=1e-6)
    return (
        TensorDataset((x[train] - mean) / std, y[train]),
        TensorDataset((x[held] - own_mean) / own_std, y[held]),
    )
