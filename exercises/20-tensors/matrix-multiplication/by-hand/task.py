"""Dot product and matrix product by hand.

Whoever has written them once never again confuses rows and columns. Use no
ready-made product: no `@`, `torch.dot`, `torch.mm`, `torch.einsum` or the like.
Multiplication and addition (`*`, `+`, `sum`), loops, and `torch.stack` are enough;
speed does not matter here.

Both arguments have one dtype, floats or whole numbers (int64), which the result
keeps. They are not changed. All sizes are at least 1.
"""

import torch


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the dot product of two vectors: (d,) and (d,) -> ().

    >>> dot(torch.tensor([2.0, 0.5, 4.0]), torch.tensor([1.0, 6.0, 2.0]))
    tensor(13.)
    """
    raise NotImplementedError


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the matrix product: (n, d) and (d, m) -> (n, m).

    Entry [i, j] is the dot product of row i of `a` and column j of `b`.

    >>> product(torch.tensor([[1, 0, 2]]), torch.tensor([[1, 10], [0, 1], [2, 0]]))
    tensor([[ 5, 10]])
    """
    raise NotImplementedError
