"""Stop the gradient.

Some formulas of deep learning are calculated in full but derived only in part: one
piece of them counts as a constant. Write three of them.

x, prediction and target are float tensors, tracked or not; they stay as they are.
Results have their dtype, and are tracked where they have a tracked part that is not
a constant.
"""

from collections.abc import Callable

import torch


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Return the mean of the squared differences, as a tensor of shape ().

    Both have the same shape, with at least one entry. The prediction is drawn
    towards the target; the target receives no gradient, even if it is tracked.

    >>> chase(torch.tensor([1.0, 5.0]), torch.tensor([1.0, 2.0]))
    tensor(4.5000)
    """
    raise NotImplementedError


def rescale(x: torch.Tensor) -> torch.Tensor:
    """Divide x by its largest absolute value, which counts as a constant.

    x has any shape, at least one entry, and is not all zeros.

    >>> rescale(torch.tensor([1.0, -4.0, 2.0]))
    tensor([ 0.2500, -1.0000,  0.5000])
    """
    raise NotImplementedError


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    """Return the values of f(x), with the gradient of x itself.

    f works entry by entry and keeps the shape. Whatever its own derivative is, the
    gradient that arrives at the result passes straight on to x. So a network can be
    trained through a step, such as rounding, whose derivative is 0.

    >>> x = torch.tensor([0.2, 1.7], requires_grad=True)
    >>> y = straight_through(torch.round, x)
    >>> y.detach()
    tensor([0., 2.])
    >>> y.sum().backward()
    >>> x.grad
    tensor([1., 1.])
    """
    raise NotImplementedError
