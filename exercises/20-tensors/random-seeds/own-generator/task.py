"""Draws that disturb nobody.

Four functions that draw random numbers. For all of them:

- The same arguments give the same result, at every call, whatever was drawn before.
- Another seed gives another result (where there is more than one possible result).
- The global generator is left alone: it is neither seeded nor drawn from, so that a
  `torch.rand(2)` of the caller gives what it would have given without the call.

A seed is a whole number from 0 to 2**31 - 1. Which numbers come out for it is up to
you. All tensors are on the CPU.
"""

import torch


def roll(n: int, seed: int) -> torch.Tensor:
    """Return n throws of a die: shape (n,), int64, each of 1 to 6 equally likely.

    n may be 0.
    """
    raise NotImplementedError


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    """Return n numbers drawn from the bell curve (normal distribution).

    Shape (n,), float32, with the given mean and standard deviation (std > 0).
    """
    raise NotImplementedError


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Divide the positions 0 to n - 1 at random into training and validation.

    Return two int64 tensors of shapes (n_train,) and (n - n_train,). Every position
    is in exactly one of them, each equally likely in either place, and their order
    is random too. 0 <= n_train <= n.
    """
    raise NotImplementedError


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    """Return the order of n examples in each of several epochs.

    A list of `epochs` int64 tensors of shape (n,), each a random order of 0 to n -
    1. The epochs are drawn one after the other, so their orders differ from each
    other (except by chance).
    """
    raise NotImplementedError
