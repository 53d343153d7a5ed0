"""Scores for words and for images.

Two modules, each around one nn.Linear that turns features into one score for each
class. In both, the layer is the attribute `score`, made once, and the module has no
other parameters. Tensors are float32; n may be 0.
"""

import torch
from torch import nn


class WordScores(nn.Module):
    """Every word of every sentence gets its scores, by the same weights.

    x (n, words, features) -> (n, words, classes), for any number of words.
    """

    def __init__(self, features: int, classes: int) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


class ImageScores(nn.Module):
    """Every image gets its scores, from all its pixels, row by row.

    x (n, height, width) -> (n, classes). With bias=False the layer has no bias.

    >>> model = ImageScores(20, 28, 10)
    >>> model(torch.rand(16, 20, 28)).shape
    torch.Size([16, 10])
    """

    def __init__(
        self,
        height: int,
        width: int,
        classes: int,
        bias: bool = True,
    ) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
