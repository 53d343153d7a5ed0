"""Shared or its own memory.

Two labels on one storage: a change in one shows in the other, and a small slice
keeps a huge storage alive. Write three functions that know what is shared.

Every tensor holds at least one number; it may be a transpose, a slice, or both.
"""

import torch


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    """Return whether a and b are labels on the same storage.

    They need not have an entry in common: two different rows of one matrix lie in
    the same storage.

    >>> x = torch.zeros(3, 4)
    >>> same_storage(x[0], x[1])
    True
    >>> same_storage(x, torch.zeros(3, 4))
    False
    """
    raise NotImplementedError


def flat(x: torch.Tensor) -> torch.Tensor:
    """Return the entries of x, row by row, as a tensor of shape (n,).

    It shares memory with x where that is possible: where x.view(-1) works. Else it
    is a copy.

    >>> flat(torch.tensor([[1, 2, 3], [4, 5, 6]]).T)
    tensor([1, 4, 2, 5, 3, 6])
    """
    raise NotImplementedError


def compact(x: torch.Tensor) -> torch.Tensor:
    """Return a contiguous copy of x: the same shape, dtype and entries.

    Its storage is its own, whatever x looks like, and no larger than its entries
    need.

    >>> row = torch.zeros(100, 8)[0]
    >>> row.untyped_storage().nbytes(), compact(row).untyped_storage().nbytes()
    (3200, 32)
    """
    raise NotImplementedError
