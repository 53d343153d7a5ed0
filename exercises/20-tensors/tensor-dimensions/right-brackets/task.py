"""The right number of brackets.

Models are particular about shapes: a row is not a vector, and a single number may
have to be a scalar. Build four tensors from plain Python numbers and lists, each
with exactly the shape it should have. The lists stay as they are.
"""

import torch


def scalar(value: float) -> torch.Tensor:
    """Return a scalar, shape (), that holds `value` (float32).

    >>> scalar(2.5)
    tensor(2.5000)
    """
    raise NotImplementedError


def row(values: list[float]) -> torch.Tensor:
    """Return a matrix of one row, shape (1, n), float32.

    There is at least one value.

    >>> row([1.0, 2.0, 3.0])
    tensor([[1., 2., 3.]])
    """
    raise NotImplementedError


def column(values: list[float]) -> torch.Tensor:
    """Return a matrix of one column, shape (n, 1), float32.

    There is at least one value.

    >>> column([1.0, 2.0])
    tensor([[1.],
            [2.]])
    """
    raise NotImplementedError


def pad(sentences: list[list[int]]) -> torch.Tensor:
    """Return sentences of different lengths as one matrix, padded at the end by 0.

    A sentence is a list of word numbers. The result is int64 and has shape
    (sentences, length of the longest sentence). A sentence may be empty, but at
    least one is not.

    >>> pad([[4, 1], [7, 2, 9]])
    tensor([[4, 1, 0],
            [7, 2, 9]])
    """
    raise NotImplementedError
