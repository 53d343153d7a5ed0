"""Without torch.compile nothing is compiled."""

FAILS = ["test_compiled"]
SEE = "compiling-idea"

import torch


def wave(x):
    return torch.where(x.sum() > 0, x.sin(), x.cos())
