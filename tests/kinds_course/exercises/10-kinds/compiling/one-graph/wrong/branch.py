"""An if over a tensor"s value breaks the graph."""

FAILS = ["test_no_break"]
SEE = "compiling-idea"

import torch


@torch.compile
def wave(x):
    if x.sum() > 0:
        return x.sin()
    return x.cos()
