"""Lopsided, and Huber.

Two losses that torch does not have in this form, or that you could now have written
for it: one as a function, one as a module. Both

  - take float tensors of equal shape, any shape with at least one entry, float32 or
    float64;
  - raise ValueError if the shapes differ: a column (n, 1) against a line (n,) would
    silently compare all pairs;
  - return one number, a tensor of shape () and of the same dtype: the mean over all
    entries;
  - let gradients through to the predictions, and leave what is passed in as it was.
"""

import torch
from torch import nn


def lopsided(
    predictions: torch.Tensor,
    targets: torch.Tensor,
    price: float = 3.0,
) -> torch.Tensor:
    """Return the mean cost: the size of the error, times `price` if it is too low.

    A prediction below its target costs `price` times as much as one that is as far
    above it. (Where an error is exactly 0, the gradient is not checked.)

    >>> targets = torch.tensor([4.0, 2.0])
    >>> lopsided(torch.tensor([3.0, 2.5]), targets)           # (3 + 0.5) / 2
    tensor(1.7500)
    """
    raise NotImplementedError


class Huber(nn.Module):
    """The mean of Huber's loss: quadratic up to `delta`, a straight line beyond.

    For an error of size s it is 0.5 * s**2 where s is at most delta, and
    delta * (s - 0.5 * delta) where it is larger. The module has no parameters:
    nothing about it is trained.

    >>> Huber(delta=2.0)(torch.tensor([3.0, 0.0]), torch.tensor([0.0, 0.0]))
    tensor(2.)
    """

    def __init__(self, delta: float = 1.0) -> None:
        raise NotImplementedError

    def forward(
        self,
        predictions: torch.Tensor,
        targets: torch.Tensor,
    ) -> torch.Tensor:
        raise NotImplementedError
