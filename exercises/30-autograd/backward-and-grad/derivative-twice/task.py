"""A derivative, twice.

Write a function, derive it by hand, let torch derive it, and compare the two. This
is how people test every derivative that they have written themselves.

The function is f(x) = x**2 * exp(-x). x is a float32 or float64 tensor of any shape
with at least one entry; results have its shape and dtype.
"""

from collections.abc import Callable

import torch


def f(x: torch.Tensor) -> torch.Tensor:
    """Return x**2 * exp(-x) for every entry of x.

    If x is tracked, the result must lead back to it.

    >>> f(torch.tensor([0.0, 1.0, 2.0]))
    tensor([0.0000, 0.3679, 0.5413])
    """
    raise NotImplementedError


def f_prime(x: torch.Tensor) -> torch.Tensor:
    """Return the derivative of f at every entry of x, by the formula you derived.

    >>> f_prime(torch.tensor([0.0, 1.0, 3.0]))
    tensor([ 0.0000,  0.3679, -0.1494])
    """
    raise NotImplementedError


def derivative(function: Callable, x: torch.Tensor) -> torch.Tensor:
    """Return the derivative of any such function at every entry of x, by autograd.

    Like f, `function` works entry by entry: it returns a tensor of the shape of x,
    in which each entry was calculated from the same entry of x (and from tensors of
    its own, which may be tracked). The result is not tracked.

    Leave no trace: neither `requires_grad` nor `.grad` of any tensor changes, be it
    x, which may be tracked or not, or one that `function` uses.

    >>> derivative(torch.sqrt, torch.tensor([1.0, 4.0]))
    tensor([0.5000, 0.2500])
    """
    raise NotImplementedError


def largest_gap(function: Callable, prime: Callable, x: torch.Tensor) -> float:
    """Return by how much `prime` is off at worst, as a Python float, 0 or more.

    The largest absolute difference, over the entries of x, between prime(x) and the
    derivative of `function` by autograd. x is not tracked.
    """
    raise NotImplementedError
