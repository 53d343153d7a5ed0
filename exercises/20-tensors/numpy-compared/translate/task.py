"""From NumPy to PyTorch, line by line.

Each docstring shows a line of NumPy. Write its twin for a tensor x: the same
numbers, the same shape, and the dtype that NumPy gives (float32 stays float32,
float64 stays float64). Stay in PyTorch. No function changes its argument.
"""

import torch


def z_scores(x: torch.Tensor) -> torch.Tensor:
    """(a - a.mean(axis=0)) / a.std(axis=0): x of floats, (n, d) -> (n, d).

    No column of x has equal entries throughout; n >= 2.
    """
    raise NotImplementedError


def row_peaks(x: torch.Tensor) -> torch.Tensor:
    """a.max(axis=1): x of floats or whole numbers, (n, d) -> (n,). d >= 1."""
    raise NotImplementedError


def channels_first(x: torch.Tensor) -> torch.Tensor:
    """a.transpose(2, 0, 1): (h, w, c) -> (c, h, w)."""
    raise NotImplementedError


def halves(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """np.split(a, 2): x of shape (n,) or (n, d) with an even n >= 2.

    The result is a tuple or a list of two tensors.
    """
    raise NotImplementedError


def thrice(x: torch.Tensor) -> torch.Tensor:
    """np.repeat(a, 3): (n,) -> (3 * n,)."""
    raise NotImplementedError


def column_means(counts: torch.Tensor) -> torch.Tensor:
    """a.mean(axis=0): counts of int64, (n, d) -> (d,). n >= 1.

    Mind the dtype: of whole numbers NumPy's mean is float64.
    """
    raise NotImplementedError


def flattened(x: torch.Tensor) -> torch.Tensor:
    """a.flatten(): all entries in one line, row by row, in memory of its own.

    x has any shape. Writing into the result leaves x as it was.
    """
    raise NotImplementedError
