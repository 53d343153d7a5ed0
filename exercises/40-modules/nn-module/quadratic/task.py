"""A parabola that can learn.

Write y = a x² + b x + c as a module whose a, b and c can be trained.

a, b and c are its parameters, and its only ones, found under just these names. Each
is a float32 tensor of shape () and starts as the number that was given, a float or
a whole number.

The module returns a new tensor of the same shape as x, whatever that shape is; x is
float32 and stays as it was. Gradients reach a, b and c, and x too if it asks for
one. What is computed follows the parameters: when training has changed them, so
does y.
"""

import torch
from torch import nn


class Quadratic(nn.Module):
    """y = a x² + b x + c.

    >>> model = Quadratic(1.0, -2.0, 5)
    >>> [name for name, parameter in model.named_parameters()]
    ['a', 'b', 'c']
    >>> model(torch.tensor([0.0, 3.0]))
    tensor([5., 8.], grad_fn=<AddBackward0>)
    """

    def __init__(self, a: float, b: float, c: float) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
