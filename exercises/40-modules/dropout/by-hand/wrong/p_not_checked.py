"""A p that is no probability should be refused when the layer is made, not at its first use."""

import torch
from torch import nn

FAILS = ["test_p_that_is_no_probability"]
SEE = "dropout-p-meaning"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x
    if p == 1:
        return x * 0.0
    keep = torch.bernoulli(torch.full_like(x, 1 - p))
    return x * keep / (1 - p)


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()

        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
