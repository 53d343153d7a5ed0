"""One answer for all ranks.

Three functions that every program with several processes needs. The process group is
there already (2 or 4 ranks, on CPUs). Each rank calls the function with arguments of its
own, and each must get the same answer.
"""

import torch


def average(x: torch.Tensor) -> torch.Tensor:
    """Return the mean, entry by entry, of all ranks' x. x stays as it is.

    x has a float dtype and any shape, both the same in all ranks; so has the mean.

    Rank 0 has tensor([1., 2.]) and rank 1 tensor([3., 2.]): both get tensor([2., 2.]).
    """
    raise NotImplementedError


def accuracy(predictions: torch.Tensor, labels: torch.Tensor) -> float:
    """Return the share of right predictions among the examples of all ranks together.

    predictions and labels (n,), int64, are this rank's. n differs from rank to rank,
    and may be 0 in some, not in all. The answer is a Python float.

    Rank 0 has 3 of 4 right and rank 1 has 0 of 2 right: both get 0.5.
    """
    raise NotImplementedError


def shared_settings(settings: dict | None) -> dict:
    """Return the dictionary of rank 0, which holds numbers, strings and lists.

    The other ranks pass None, or settings of their own, which do not count. What rank 0
    passes stays as it is.
    """
    raise NotImplementedError
