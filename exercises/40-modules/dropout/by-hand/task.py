"""Dropout by hand.

A mask and a factor: write dropout as a function, and as a layer that knows its
mode. Neither torch's dropout functions nor its dropout layers may be used.

x is a float tensor of any shape; all its entries are finite numbers. The result has
its shape and dtype, x itself stays as it was, and gradients flow back to it.
"""

import torch
from torch import nn


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    """Return x with each entry dropped with probability p, if `training`.

    Each entry is drawn by itself, and anew at each call: it becomes 0 with
    probability p, and else x / (1 - p). p lies between 0 and 1, both included; with
    p = 1 all entries become 0. The draws follow torch.manual_seed: with the same
    seed the result is the same.

    Without `training` the result equals x, and nothing is drawn.

    >>> dropout(torch.tensor([1.0, 2.0]), 0.5, training=False)
    tensor([1., 2.])
    >>> dropout(torch.tensor([1.0, 2.0]), 1.0, training=True)
    tensor([0., 0.])
    """
    raise NotImplementedError


class Dropout(nn.Module):
    """Drop entries with probability p in train mode, and none in eval mode.

    >>> Dropout(0.5).eval()(torch.tensor([1.0, 2.0]))
    tensor([1., 2.])
    """

    def __init__(self, p: float = 0.5) -> None:
        """Raise a ValueError if p is below 0 or above 1."""
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return what `dropout` returns for x, in the mode that the layer is in."""
        raise NotImplementedError
