"""A loss that compiles to one graph.

Outliers, single targets that are far off, spoil a mean squared error. Write a loss that
leaves them out, and counts them, such that it can be compiled together with the model.
"""

from collections.abc import Callable

import torch
from torch import nn


class TrimmedLoss(nn.Module):
    """The mean squared error of those entries whose error is not too large.

    An entry is an outlier if |prediction - target| is larger than `cut`. The loss is the
    mean of (prediction - target)**2 over all other entries, and 0 if there are none; its
    gradient is that of this mean (0 everywhere if all entries are outliers). Prediction
    and target have the same shape, any, with at least one entry, float32 or float64; the
    loss is a scalar tensor of their dtype.

    `outliers` is a buffer, an int64 tensor of shape (): the number of outliers in all
    calls so far, 0 at first.

    >>> loss_fn = TrimmedLoss(cut=1.0)
    >>> loss_fn(torch.tensor([0.5, 9.0]), torch.tensor([0.0, 0.0]))
    tensor(0.2500)
    >>> loss_fn.outliers
    tensor(1)
    """

    outliers: torch.Tensor

    def __init__(self, cut: float) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def compiled(
    model: nn.Module,
    loss_fn: nn.Module,
) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    """Return a compiled function of (inputs, targets): loss_fn(model(inputs), targets).

    It is compiled by torch.compile with its default backend, model and loss into one
    graph, without a graph break. With a TrimmedLoss and a model of nn layers, calls with
    inputs of one shape use one graph, whatever the numbers in them; and if batches come in
    many sizes (2 or more), two graphs are enough for all. The model and the loss are
    shared, not copied: gradients and the count of outliers arrive there. Should a loss that
    is given break the graph, the first call raises torch's own error in place of going on
    with two graphs.
    """
    raise NotImplementedError
