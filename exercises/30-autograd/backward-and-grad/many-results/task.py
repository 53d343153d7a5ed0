"""Many results, and results on the way.

A loss is one number, but sometimes the question is larger: how does *each* of m
results depend on each of n inputs? Or: which gradient reached the middle?

In all three functions `x` has shape (n,), is float32 or float64, and is not
tracked; it stays so. What is returned is not tracked either, and has the dtype of
x. The functions passed in are differentiable, and may be called once only: think of
them as expensive.
"""

from collections.abc import Callable

import torch


def weighted_gradient(
    function: Callable,
    x: torch.Tensor,
    weights: torch.Tensor,
) -> torch.Tensor:
    """Return the gradient of (weights * function(x)).sum() by x: shape (n,).

    function: (n,) -> (m,). weights has shape (m,) and the dtype of x.

    >>> double = lambda x: 2 * x
    >>> weighted_gradient(double, torch.ones(3), torch.tensor([1.0, 0.0, 5.0]))
    tensor([ 2.,  0., 10.])
    """
    raise NotImplementedError


def jacobian(function: Callable, x: torch.Tensor) -> torch.Tensor:
    """Return the derivative of every result by every input: shape (m, n).

    function: (n,) -> (m,), m at least 1. Row i is the gradient of result i.

    >>> sums = lambda x: torch.stack([x.sum(), (x * x).sum()])
    >>> jacobian(sums, torch.tensor([1.0, 2.0]))
    tensor([[1., 1.],
            [2., 4.]])
    """
    raise NotImplementedError


def gradients_on_the_way(
    first: Callable, second: Callable, x: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the gradients of second(hidden), hidden = first(x), by x and hidden.

    first: (n,) -> (k,). second: (k,) -> (). The gradients have shape (n,) and (k,).

    >>> square = lambda h: (h * h).sum()
    >>> gradients_on_the_way(lambda x: x * 3, square, torch.ones(2))
    (tensor([18., 18.]), tensor([6., 6.]))
    """
    raise NotImplementedError
