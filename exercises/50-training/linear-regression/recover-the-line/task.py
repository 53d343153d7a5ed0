"""Recover the line.

Linear regression as everybody writes it: one linear layer, the mean squared error,
plain SGD (no momentum, no weight decay) on all the data at once. The targets are a
weighted sum of the columns of x, plus a constant, plus noise; training has to find
the weights that least squares finds.

x has shape (n, d), y has shape (n,), both float32; d may be 1. Neither is changed.
"""

import torch
from torch import nn


def fit(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 200,
    lr: float = 0.1,
) -> tuple[nn.Linear, list[float]]:
    """Train a new nn.Linear with `steps` steps; return it and each step's loss.

    The model starts as nn.Linear itself starts. The losses are plain Python floats:
    entry i is the mean squared error over all of x with which step i began, before
    it changed the weights. `steps` may be 0: then the model is as it started, and
    the list is empty.

    >>> x = torch.tensor([[-1.0], [0.0], [1.0]])
    >>> model, losses = fit(x, torch.tensor([-1.0, 1.0, 3.0]))   # y = 2x + 1
    >>> round(model.weight.item(), 3), round(model.bias.item(), 3)
    (2.0, 1.0)
    """
    raise NotImplementedError


def predict(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    """Return the predictions for x (n, d), as a tensor (n,) without a graph.

    Nothing of the predictions requires a gradient. n may be 0 or 1.
    """
    raise NotImplementedError
