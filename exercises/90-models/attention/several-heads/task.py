"""Several heads.

Self-attention as it stands in every Transformer: one linear layer makes queries, keys
and values, several heads look with them, and another layer brings together what they
have found.

The checks look at: the parameters; the results, head by head, for sizes that differ
and sizes that agree, causal or not; that the future does not leak; the gradients; and
that x stays as it was.
"""

import torch
from torch import nn


class SelfAttention(nn.Module):
    """Multi-head self-attention: x (n, t, size) -> (n, t, size).

    `self.qkv` is an nn.Linear of size inputs and 3 * size outputs: the queries first,
    then the keys, then the values. `self.out` is one of size inputs and size outputs.
    Both have a bias; there are no other parameters.

    Of the size entries of each query, key and value, head h has those from h * d to
    (h + 1) * d - 1, where d = size / heads. Each head does softmax(q kᵀ / √d) v by
    itself. Side by side, in order, their results are what `self.out` gets.

    With `causal`, each place looks at itself and earlier places only. If heads does not
    divide size, making the module raises a ValueError.

    >>> SelfAttention(size=12, heads=3)(torch.zeros(2, 5, 12)).shape
    torch.Size([2, 5, 12])
    """

    def __init__(self, size: int, heads: int, causal: bool = False) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
