"""A module that moves along.

A series x of shape (t, d) holds t moments, the oldest first. `Summary` makes k numbers
of it: each moment is multiplied with a fixed matrix, the moments are added up with
weights that fade with their age, and each of the k sums is scaled by a number that can
be learnt:

    result = scale * (decay**(t-1) * (x[0] @ basis) + … + decay * (x[t-2] @ basis)
                      + x[t-1] @ basis)

The module must work on any device: after `model.to(device)`, with x on that device, the
result is there too, and a call copies nothing between host and device and waits for
nothing. After `model.to(torch.float64)`, with x of float64, all is float64.
"""

import torch
from torch import nn


class Summary(nn.Module):
    """From a series (t, d) to a summary (k,).

    `basis` (d, k), floats, is fixed: it is no parameter, and the module keeps a copy of
    its own, so that the caller may write into the tensor afterwards. `decay` is a
    Python float. `scale` (k,) is the only parameter; it has that name, begins with
    ones, and has dtype and device of `basis`. t may be any number from 1 on, and
    another one in each call.

    >>> model = Summary(torch.eye(2), decay=0.5)
    >>> model(torch.tensor([[8.0, 0.0], [4.0, 2.0], [1.0, 1.0]])).tolist()
    [5.0, 2.0]
    """

    def __init__(self, basis: torch.Tensor, decay: float) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
