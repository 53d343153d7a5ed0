"""A model that leaves Python.

Write a layer that can be exported although it decides by the numbers it gets, and the two
functions that bring a model into a file and back, for a program without its class.
"""

from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn


class Limit(nn.Module):
    """Scales a batch down if it is too large.

    If the largest absolute entry of x is at most `limit`, a positive number, x comes back
    as it is. Else all of x is multiplied by the same factor, so that its largest absolute
    entry is `limit`. x has any shape with at least one entry, float32 or float64, and the
    result has its shape and dtype. No entry of x is nan or infinite; all may be 0.

    A model that holds a Limit can be exported with `torch.export.export`, and the program
    decides for each input anew.

    >>> Limit(2.0)(torch.tensor([[1.0, -8.0]]))
    tensor([[ 0.2500, -2.0000]])
    >>> Limit(2.0)(torch.tensor([[1.0, -1.5]]))
    tensor([[ 1.0000, -1.5000]])
    """

    def __init__(self, limit: float) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def save_exported(model: nn.Module, example: torch.Tensor, path: Path) -> None:
    """Export the model and write it to `path` (it ends in .pt2) with `torch.export.save`.

    `example` is an input as the model gets it, float32 of shape (batch, …); its batch may
    be of one. The file is for inputs with any batch size from 1 on, and of the example's
    size along all other axes. It computes what the model computes in eval mode.

    The model may be in any mode. Afterwards each of its modules is in the mode in which it
    was, and its parameters and buffers are as they were. The example stays as it is.
    """
    raise NotImplementedError


def load_exported(path: Path) -> Callable[[torch.Tensor], torch.Tensor]:
    """Return what `save_exported` wrote, ready to be called with a batch of inputs."""
    raise NotImplementedError
