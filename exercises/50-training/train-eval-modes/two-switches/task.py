"""Two switches.

Whether layers behave as in training, and whether a graph is recorded, are two
questions. Write a layer that obeys the first switch, a way to train with part of
the model frozen, and a prediction that uses both switches and leaves no trace.
"""

import torch
from torch import nn


class Noise(nn.Module):
    """Add normal noise of standard deviation `std` to each entry when training.

    In train mode each entry of each call gets noise of its own, drawn by torch; the
    derivative of the result by the input is 1. In eval mode the result is the
    input. The input itself is never changed. It is float32, of any shape. The layer
    has nothing to train.

    >>> noise = Noise(std=0.5)
    >>> noise.eval()(torch.ones(2, 2))
    tensor([[1., 1.],
            [1., 1.]])
    """

    def __init__(self, std: float = 0.1) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def train_with_frozen_statistics(model: nn.Module) -> None:
    """Put the whole model into train mode, but for its batch norms.

    Every nn.BatchNorm1d and nn.BatchNorm2d inside it, however deep, is in eval mode
    afterwards, all else in train mode, whatever it was before. The parameters are
    not touched: those of the batch norms learn on, or do not, as before.
    """
    raise NotImplementedError


def predict(model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Return model(x) with all layers in eval mode, without a graph.

    Afterwards every module of the model is in the mode it was in before the call,
    each one in its own; also if the model raises an exception, which is passed on.
    """
    raise NotImplementedError
