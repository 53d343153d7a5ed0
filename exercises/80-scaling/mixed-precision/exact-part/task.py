"""Exact in the midst of autocast.

A network `body` turns n examples into n rows of features h, and wanted are the squared
distances between all pairs of rows,

    distance(i, j) = |h_i|² + |h_j|² - 2 (h_i · h_j)

which is a difference of large, nearly equal numbers: with the two or three digits of
bfloat16 nothing would be left of it. So `body` shall run as the caller likes it, under
autocast or not, and the distances shall always be calculated in float32, from the h
that `body` returned.
"""

import torch
from torch import nn


class Distances(nn.Module):
    """Squared distances between the features of n examples, (n, …) -> (n, n), float32.

    `body` is a module with float32 parameters; it turns x into h (n, k), which is
    float32, or bfloat16 under autocast. It is called once, in the caller's autocast
    state. Rounding may make a distance of nearly 0 negative: such ones become 0.
    Gradients flow back to `body`. n may be 1.

    >>> Distances(nn.Identity())(torch.tensor([[0.0, 3.0], [4.0, 0.0]]))
    tensor([[ 0., 25.],
            [25.,  0.]])
    """

    def __init__(self, body: nn.Module) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
