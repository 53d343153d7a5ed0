"""What is kept must be divided by 1 - p, else the next layer sees smaller numbers in training than later."""

import torch
from torch import nn

FAILS = ["test_what_is_kept_is_scaled"]
SEE = "dropout-why-scale"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x
    if p == 1:
        return x * 0.0
    keep = torch.bernoulli(torch.full_like(x, 1 - p))
    return x * keep


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
