"""Chains of layers.

Three functions that return an nn.Sequential. Its parts are just the ones that are
named here, in this order; none is a Sequential itself. All tensors are float32.
"""

from collections.abc import Callable

from torch import nn


def mlp(
    sizes: list[int],
    activation: Callable[[], nn.Module] = nn.ReLU,
) -> nn.Sequential:
    """Return linear layers from each size to the next, with activations between.

    sizes are at least two: [3, 8, 2] makes a layer from 3 to 8, an activation, and
    a layer from 8 to 2. `activation` is a class such as nn.Tanh, or any function
    without arguments that makes a module; call it for each activation. There is
    none after the last layer. Each layer has parameters of its own. The list stays
    as it is.

    >>> mlp([3, 8, 2])
    Sequential(
      (0): Linear(in_features=3, out_features=8, bias=True)
      (1): ReLU()
      (2): Linear(in_features=8, out_features=2, bias=True)
    )
    """
    raise NotImplementedError


def classifier(height: int, width: int, hidden: int, classes: int) -> nn.Sequential:
    """Return a chain that scores images: flatten, layer, ReLU, layer.

    It takes images (n, height, width) or (n, 1, height, width) and returns scores
    (n, classes); n may be 0. `hidden` is the size between the two layers.
    """
    raise NotImplementedError


def features(model: nn.Sequential) -> nn.Sequential:
    """Return the model without its last part.

    The parts are those of the model, not copies. The model itself keeps them all.
    It has at least two.

    >>> features(mlp([3, 8, 2]))
    Sequential(
      (0): Linear(in_features=3, out_features=8, bias=True)
      (1): ReLU()
    )
    """
    raise NotImplementedError
