"""Split without a leak.

Before a network sees its first batch, the data are split once and standardised.
Here is where most leaks happen. Write the preparation such that nothing of the
validation examples reaches the training.
"""

import torch
from torch.utils.data import TensorDataset


def prepare(
    x: torch.Tensor,
    y: torch.Tensor,
    held_out: int,
    generator: torch.Generator,
) -> tuple[TensorDataset, TensorDataset]:
    """Return a training and a validation set, standardised column by column.

    x (n, d), float32; y (n,), any dtype. `held_out` examples, drawn at random with
    `generator` alone, make the validation set, the other n - held_out the training
    set. Each example, a row of x with its entry of y, is in exactly one of the two,
    in any order. The same generator seed gives the same split, whatever other
    random numbers the program has drawn; another seed gives another split.

    From each column its mean is subtracted, then it is divided by its standard
    deviation (the one that torch computes unless told otherwise). No column is
    constant, and n - held_out is at least 2. x and y stay as they were. Both sets
    are TensorDatasets of (x rows, y entries), with dtypes as they came.
    """
    raise NotImplementedError
