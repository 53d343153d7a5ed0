"""The mask is drawn anew at each call; one that is kept just makes the layer smaller."""

import torch
from torch import nn

FAILS = ["test_each_call_draws_anew"]
SEE = "dropout-each-entry"


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
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p
        self.keep = None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        if self.keep is None or self.keep.shape != x.shape:
            self.keep = dropout(torch.ones_like(x), self.p, training=True)
        return x * self.keep
