"""Walk the graph.

A weight does not learn. Is it in the graph of the loss at all? Write the tools that
answer this, by walking from the result's `grad_fn` along `next_functions`.

Two things make it a real task. A node may be reached on several ways, and on
thousands of ways if a tensor was added to itself again and again: visit each once.
And a graph may be many thousand nodes deep, deeper than Python's recursion goes.
"""

import torch


def count_operations(result: torch.Tensor) -> int:
    """Return how many operations are in the graph of `result`, each counted once.

    The nodes of leaves are no operations. A leaf and a constant have none: 0.

    >>> x = torch.tensor(2.0, requires_grad=True)
    >>> y = x * 3
    >>> count_operations(y + y)
    2
    """
    raise NotImplementedError


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    """Return the tracked leaves that `result` was calculated from, each once.

    They are the very tensors, in any order. For a tracked leaf the answer is the
    leaf itself; for a constant it is the empty list.

    >>> a = torch.tensor(2.0, requires_grad=True)
    >>> leaves_of(a * torch.tensor(5.0) + a)
    [tensor(2., requires_grad=True)]
    """
    raise NotImplementedError


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    """Return whether `leaf`, a tracked leaf, is among the leaves of `result`.

    Another leaf with the same numbers is another leaf.
    """
    raise NotImplementedError
