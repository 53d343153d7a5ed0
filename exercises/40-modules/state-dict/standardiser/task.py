"""A module that remembers its data.

Networks learn best from columns with mean 0 and standard deviation 1. The means and
standard deviations come from the training data, and they belong in the model:
whoever loads it must get the same numbers, without that data. Write such a module.

All tensors are floats of one dtype. The module has no parameters and exactly three
buffers: `mean`, `std` and `weights`, each of shape (d,). `mean` and `std` are in
the state dict; `weights` is not, for the program that builds the module passes it
in. All three follow the module when it moves (`module.to(...)`). The names, the
moving and the loading into a new module are checked, before `fit` and after it.
What is passed in stays as it was.
"""

import torch
from torch import nn


class Standardiser(nn.Module):
    """Standardise the columns of a table, and weigh them.

    >>> module = Standardiser(torch.tensor([1.0, 10.0]))
    >>> module(torch.tensor([[1.0, 2.0]]))
    tensor([[ 1., 20.]])
    >>> module.fit(torch.tensor([[1.0, 5.0], [2.0, 5.5], [3.0, 6.0]]))
    >>> module(torch.tensor([[4.0, 5.0]]))
    tensor([[  2., -10.]])
    >>> list(module.state_dict())
    ['mean', 'std']
    """

    def __init__(self, weights: torch.Tensor) -> None:
        """Begin with mean 0 and standard deviation 1 everywhere. weights (d,)."""
        super().__init__()
        raise NotImplementedError

    def fit(self, table: torch.Tensor) -> None:
        """Remember mean and standard deviation of each column of table (n, d).

        The standard deviation is the one that `std` computes by default. n is at
        least 2. A second `fit` forgets the first.
        """
        raise NotImplementedError

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        """Return (table - mean) / std * weights for each column: (n, d) -> (n, d).

        mean and std are those remembered. n may be 1, or 0.
        """
        raise NotImplementedError
