"""Four lines of numbers.

Plots, time steps, positions in a sentence: much work begins with one line of
regular numbers. Write four such tensors. Each can be one call of a function
that creates a tensor: decide whether you know the step, the count or the value.

All four return a tensor of shape (n,).
"""

import torch


def first_evens(n: int) -> torch.Tensor:
    """Return the first n even numbers 0, 2, 4, … as whole numbers (int64).

    n may be 0: then the tensor is empty.

    >>> first_evens(4)
    tensor([0, 2, 4, 6])
    """
    raise NotImplementedError


def countdown(n: int) -> torch.Tensor:
    """Return n, n - 1, …, 1 as whole numbers (int64). n is at least 1.

    >>> countdown(3)
    tensor([3, 2, 1])
    """
    raise NotImplementedError


def evenly_spaced(low: float, high: float, n: int) -> torch.Tensor:
    """Return n evenly spaced floats (float32), the first `low` and the last `high`.

    n is at least 2.

    >>> evenly_spaced(0.0, 1.0, 3)
    tensor([0.0000, 0.5000, 1.0000])
    """
    raise NotImplementedError


def constant(value: float, n: int) -> torch.Tensor:
    """Return n times `value`, as floats (float32). n is at least 1.

    >>> constant(0.5, 2)
    tensor([0.5000, 0.5000])
    """
    raise NotImplementedError
