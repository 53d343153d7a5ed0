"""A Python number that changes is compiled anew."""

FAILS = ["test_no_recompilation"]
SEE = "compiling-idea"

import torch


calls = [""]


@torch.compile
def _wave(x, name):
    return torch.where(x.sum() > 0, x.sin(), x.cos()) if name else x


def wave(x):
    calls[0] += "x"
    return _wave(x, calls[0])
