"""A graph shaped by Python.

In PyTorch the graph is what was really done. Write two functions in which the data
decide that: how often an operation is repeated, and which inputs take part at all.

Both results keep the way back to the leaves that they were calculated from: exactly
those that the text below says, and no others. The inputs stay as they are. If they
are not tracked, the result is not either.
"""

import torch


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    """Halve x until none of its entries is larger than `limit` in absolute value.

    x is float32 or float64, of any shape with at least one entry; limit is above 0.
    The result has its shape and dtype. Its graph has one operation more than that
    of x for each halving, and no other; if x is small enough already, the result is
    x.

    >>> halve_until(torch.tensor([6.0, -10.0]), 3.0)
    tensor([ 1.5000, -2.5000])
    """
    raise NotImplementedError


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    """Return the sum of those terms that are above 0, as a tensor of shape ().

    Each term is a float32 tensor of shape (). A term that is not above 0 is no part
    of the graph of the sum. If none is above 0, the sum is 0, and not tracked.

    >>> sum_of_positive([torch.tensor(2.0), torch.tensor(-5.0), torch.tensor(0.5)])
    tensor(2.5000)
    """
    raise NotImplementedError
