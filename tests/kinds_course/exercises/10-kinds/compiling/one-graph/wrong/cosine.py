"""The branches are swapped."""

FAILS = ["test_values"]
SEE = "compiling-idea"

import torch


@torch.compile
def wave(x):
    return torch.where(x.sum() > 0, x.cos(), x.sin())
