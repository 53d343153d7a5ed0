"""A subclass of nn.Linear has nothing left to write."""

import torch
from torch import nn

FAILS = ["test_nn_linear_is_not_used"]
SEE = "reading-linear-sqrt-five"


class Linear(nn.Linear):
    def __init__(
        self,
        in_features: int,
        out_features: int,
        bias: bool = True,
        dtype: torch.dtype | None = None,
    ) -> None:
        super().__init__(in_features, out_features, bias, dtype=dtype)
