"""Slopes and shares.

What backward multiplies by is the slope of each activation. Write down three
slopes, and the one activation that looks along an axis.

x is a float tensor of any shape; results are new tensors of its shape and dtype,
and x stays as it was. The slopes are finite for every x, be it as large as 200 or
-200.
"""

import torch


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    """Return the slope of ReLU at every entry of x. At 0 it is 0, as in torch.

    >>> relu_slope(torch.tensor([-2.0, 5.0]))
    tensor([0., 1.])
    """
    raise NotImplementedError


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    """Return the slope of the sigmoid at every entry of x.

    >>> sigmoid_slope(torch.tensor([0.0, 2.0]))
    tensor([0.2500, 0.1050])
    """
    raise NotImplementedError


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    """Return the slope of tanh at every entry of x.

    >>> tanh_slope(torch.tensor([0.0, 2.0]))
    tensor([1.0000, 0.0707])
    """
    raise NotImplementedError


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    """Return torch.softmax(x, dim), without calling any softmax of torch.

    x has at least one axis and no axis of size 0; dim may be negative. Large scores
    do no harm, and no more do rows that lie far apart: every row of the first
    example below gives the same shares.

    >>> rows = torch.tensor([[1.0, 1.0], [1000.0, 1000.0], [-1000.0, -1000.0]])
    >>> softmax(rows, dim=1)
    tensor([[0.5000, 0.5000],
            [0.5000, 0.5000],
            [0.5000, 0.5000]])
    >>> softmax(torch.tensor([1.0, 2.0, 3.0]), dim=0)
    tensor([0.0900, 0.2447, 0.6652])
    """
    raise NotImplementedError
