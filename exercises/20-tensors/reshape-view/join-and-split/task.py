"""Join and split.

Data come in pieces and leave in pieces. Write five functions that put tensors
together and take them apart. The numbers and their dtype stay as they are. Every
size is at least 1, and in each call all tensors have the same dtype.
"""

import torch


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    """Put k columns of shape (n,) side by side: a table of shape (n, k).

    There is at least one column.

    >>> table([torch.tensor([1, 2, 3]), torch.tensor([7, 8, 9])])
    tensor([[1, 7],
            [2, 8],
            [3, 9]])
    """
    raise NotImplementedError


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    """Put batches (n_i, f) below each other, in order: (sum of all n_i, f).

    There is at least one batch, and the batches may differ in their number of rows.

    >>> merge([torch.zeros(8, 5), torch.zeros(3, 5)]).shape
    torch.Size([11, 5])
    """
    raise NotImplementedError


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    """Append a column (n,) to features (n, p), on the right: (n, p + 1).

    >>> with_column(torch.tensor([[1, 2], [3, 4]]), torch.tensor([8, 9]))
    tensor([[1, 2, 8],
            [3, 4, 9]])
    """
    raise NotImplementedError


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    """Cut x (n, 4 * h) from left to right into four tensors (n, h).

    Return a tuple or a list of the four.

    >>> gates(torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]]))[1]
    tensor([[2],
            [6]])
    """
    raise NotImplementedError


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    """Cut a batch of shape (n, f) into pieces of `size` rows each, in order.

    The last piece may have fewer rows. Return a tuple or a list. `size` is at least
    1 and may be larger than n.

    >>> [len(piece) for piece in microbatches(torch.zeros(7, 5), 3)]
    [3, 3, 1]
    """
    raise NotImplementedError
