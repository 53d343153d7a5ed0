"""Fit a line.

Now all of it, from the empty page: model, loss, optimizer, loop. You are given
measured points that scatter around a line, and find the line that fits them best.

Models and losses are in `torch.nn`: write `from torch import nn` below the import
of torch.
"""

import torch


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    """Return slope and intercept, in this order, of the line that fits best.

    `x` and `y` have shape (n, 1) and type float32; one row is one point. n is at
    least 2 and may be some thousands, and the values of `x` are spread over the
    range from -1 to 1. The best line is the one with the smallest mean of the
    squared errors.

    Return two Python floats, each within 0.05 of the best line's. A hundred or more
    steps on all points will do. Leave `x` and `y` as they are.

    >>> x = torch.tensor([[-1.0], [0.0], [1.0]])
    >>> slope, intercept = fit_line(x, 2 * x + 1)     # about 2.0 and about 1.0
    """
    raise NotImplementedError
