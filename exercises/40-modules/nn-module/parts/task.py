"""Modules made of modules.

`Jitter` disturbs its input while a network learns, so that the network cannot rely
on every last digit. `Chain` is a network of two parts. All tensors are float32, of
any shape. No x is changed.
"""

import torch
from torch import nn


class Jitter(nn.Module):
    """Noise in training, none in evaluation.

    In training mode, return x with a random number added to every entry: each drawn
    anew at each call, uniformly from 0 to `amount` (0.0 or more). In eval mode,
    return the entries of x as they are. The mode alone decides, whether or not
    gradients are being recorded. Gradients flow through to x. There is nothing to
    learn: no parameters.

    >>> Jitter(0.1).eval()(torch.tensor([1.0, 2.0]))
    tensor([1., 2.])
    """

    def __init__(self, amount: float) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


class Chain(nn.Module):
    """First one module, then the other.

    The two modules are kept as they are, as its attributes `first` and `second`:
    their parameters are found as first.… and second.…, train() and eval() reach
    them, and so do hooks, for both are called like functions.

    >>> Chain(Jitter(0.5), nn.Linear(1, 1))
    Chain(
      (first): Jitter()
      (second): Linear(in_features=1, out_features=1, bias=True)
    )
    """

    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
