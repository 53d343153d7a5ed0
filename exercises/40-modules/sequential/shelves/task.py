"""Layers on a shelf.

Two modules whose forward does more than hand on results. Tensors are float32, and
no x is changed.
"""

import torch
from torch import nn


class Residual(nn.Module):
    """Layers that each add something to what there is.

    At each of the `depth` steps, x becomes x + activation(layer(x)), with a layer
    from width to width of that step's own. depth may be 0. The layers are its part
    `layers`, an nn.ModuleList, first step first. The activation is a module, its
    part `activation`; by default nothing is done to the layer's result.

    x (…, width) -> (…, width)

    >>> [name for name, parameter in Residual(3, 2).named_parameters()]
    ['layers.0.weight', 'layers.0.bias', 'layers.1.weight', 'layers.1.bias']
    """

    def __init__(
        self,
        width: int,
        depth: int,
        activation: nn.Module | None = None,
    ) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


class Heads(nn.Module):
    """A layer for each of several questions about the same features.

    sizes gives the number of scores for each question, by its name. The layers are
    its part `heads`, an nn.ModuleDict. A call names the question, and only its
    layer computes: x (…, features) -> (…, sizes[name]). A name that is not in sizes
    is a KeyError.

    >>> heads = Heads(4, {"digit": 10, "even": 1})
    >>> heads(torch.rand(5, 4), "even").shape
    torch.Size([5, 1])
    """

    def __init__(self, features: int, sizes: dict[str, int]) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor, name: str) -> torch.Tensor:
        raise NotImplementedError
