"""What stands between two layers.

With nothing between them, two linear layers are one: `merge` makes it. With an
activation between them they are a network: `Network`. And `probabilities` reads
what such a network says. All tensors are float32.
"""

import torch
from torch import nn


def merge(first: nn.Linear, second: nn.Linear) -> nn.Linear:
    """Return one new layer that computes second(first(x)), up to rounding.

    Both layers have a bias, and so has the result. Its parameters are its own, and
    trainable; first and second stay as they were.

    >>> merge(nn.Linear(3, 4), nn.Linear(4, 2))
    Linear(in_features=3, out_features=2, bias=True)
    """
    raise NotImplementedError


class Network(nn.Module):
    """Two linear layers, with an activation between them.

    x (…, n_in) -> (…, n_out). The layers are its parts `first` (n_in to hidden) and
    `second` (hidden to n_out); the activation, a module, is its part `activation`.
    What comes out is the second layer's result as it is.

    >>> Network(3, 4, 2, nn.ReLU())(torch.rand(5, 3)).shape
    torch.Size([5, 2])
    """

    def __init__(
        self,
        n_in: int,
        hidden: int,
        n_out: int,
        activation: nn.Module,
    ) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def probabilities(scores: torch.Tensor) -> torch.Tensor:
    """Return a probability for each class. scores (…, classes) -> the same shape.

    There may be any number of axes before the last, or none. The probabilities of
    the classes, along the last axis, sum to 1.

    >>> probabilities(torch.tensor([[1.0, 2.0, 3.0], [5.0, 5.0, 5.0]]))
    tensor([[0.0900, 0.2447, 0.6652],
            [0.3333, 0.3333, 0.3333]])
    """
    raise NotImplementedError
