"""A network for real digits.

Build a three-layer MLP and run handwritten digits through it. The checks use 4,000
real ones, and train your network on some of them to see that it can learn. Images
are bytes, a uint8 tensor (n, 28, 28); n may be 0. What is passed in is not changed.
"""

import torch
from torch import nn


def prepare(images: torch.Tensor) -> torch.Tensor:
    """Return the pixels as float32 numbers from 0 (for 0) to 1 (for 255).

    images (n, 28, 28), uint8 -> (n, 28, 28), float32.

    >>> prepare(torch.full((1, 28, 28), 51, dtype=torch.uint8))[0, 0, :3]
    tensor([0.2000, 0.2000, 0.2000])
    """
    raise NotImplementedError


class DigitNet(nn.Module):
    """Three linear layers, 784 to 200 to 50 to 10, with ReLUs between them.

    x (n, 28, 28), prepared -> logits (n, 10), scores as they are. Every linear
    layer has a bias, starts as nn.Linear makes it, and stands in the model in its
    order. There are no other parameters.

    >>> DigitNet()(torch.rand(5, 28, 28)).shape
    torch.Size([5, 10])
    """

    def __init__(self) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def predict(model: nn.Module, images: torch.Tensor) -> torch.Tensor:
    """Return the model's guess for each image: the class with the largest logit.

    images are bytes, not yet prepared; model turns prepared images (n, 28, 28) into
    logits (n, 10). The guesses are an int64 tensor (n,). No graph is recorded.
    """
    raise NotImplementedError
