"""Each entry is drawn by itself: one mask for the whole batch drops the same units of every example."""

import torch
from torch import nn

FAILS = ["test_each_entry_is_drawn_by_itself"]
SEE = "dropout-each-entry"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x
    if p == 1:
        return x * 0.0
    keep = torch.bernoulli(torch.full_like(x[:1], 1 - p)) if x.ndim > 1 else torch.bernoulli(torch.full_like(x, 1 - p))
    return x * keep / (1 - p)


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
