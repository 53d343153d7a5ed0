"""Who is tracked.

Before you train a model, it pays to ask which of its tensors are going to learn at
all. A tensor is a constant (not tracked), a leaf (tracked, and will receive a
gradient) or a result (calculated from tracked tensors). Write the three functions
that people use for that. None of them calculates with the tensors, which may have
any shape, () included, and any dtype.
"""

import torch


def kind(x: torch.Tensor) -> str:
    """Return "constant", "leaf" or "result".

    >>> w = torch.ones(2, requires_grad=True)
    >>> kind(w), kind(w * 3), kind(torch.ones(2) * 3)
    ('leaf', 'result', 'constant')
    """
    raise NotImplementedError


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    """Return how many numbers training can change: all entries of tracked leaves.

    Constants and results do not count. The list may be empty.

    >>> w = torch.zeros(2, 3, requires_grad=True)
    >>> trainable_entries([w, torch.zeros(5), w * 2])
    6
    """
    raise NotImplementedError


def freeze(tensors: list[torch.Tensor]) -> None:
    """Turn tracking off for each of these tensors, all of them leaves or constants.

    The tensors themselves are changed; nothing is returned. Constants stay as they
    are.
    """
    raise NotImplementedError
