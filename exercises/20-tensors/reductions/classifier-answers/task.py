"""Reading a classifier's answers.

For each of n examples a network returns one score (a *logit*) for each of c
classes: a float tensor of shape (n, c). The larger the logit, the more the network
believes in the class. Four questions about such answers, each one to three lines,
without a loop.

n and c are at least 1 (c at least 2 for `margins`). No tensor that is passed in is
changed. Two logits of one row are never equal.
"""

import torch


def predicted(logits: torch.Tensor) -> torch.Tensor:
    """Return each example's class with the largest logit: (n, c) -> (n,), int64.

    >>> predicted(torch.tensor([[0.1, 2.0, 0.3], [5.0, -1.0, 4.0]]))
    tensor([1, 0])
    """
    raise NotImplementedError


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    """Return the share of examples whose predicted class is the right one.

    logits (n, c), labels (n,) of int64. The share lies between 0 and 1 and is a
    plain Python float, not a tensor.

    >>> logits = torch.tensor([[0.1, 2.0, 0.3], [5.0, -1.0, 4.0]])
    >>> accuracy(logits, torch.tensor([1, 2]))
    0.5
    """
    raise NotImplementedError


def margins(logits: torch.Tensor) -> torch.Tensor:
    """Return by how much the best logit of each example beats the second best.

    (n, c) -> (n,), of the same dtype. A small margin marks an example in doubt.

    >>> margins(torch.tensor([[0.0, 2.0, 1.5], [5.0, -1.0, 4.0]]))
    tensor([0.5000, 1.0000])
    """
    raise NotImplementedError


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    """Return how many of the likeliest classes reach probability p together.

    probabilities (n, c): each row is positive and adds up to 1; 0 < p < 1. The
    result has shape (n,) and holds whole numbers (int64) from 1 to c. Language
    models draw the next word from this "nucleus" alone.

    In the first row below, 0.5 alone is less than 0.7, and 0.5 + 0.25 is enough. In
    the second, 0.75 is enough; were p = 0.75, one class would still do.

    >>> rows = torch.tensor(
    ...     [[0.25, 0.5, 0.125, 0.125], [0.125, 0.0625, 0.0625, 0.75]])
    >>> nucleus_sizes(rows, 0.7)
    tensor([2, 1])
    """
    raise NotImplementedError
