"""With p = 1 nothing is kept, and 0 / 0 is nan."""

import torch
from torch import nn

FAILS = ["test_everything_is_dropped_with_p_1", "test_gradients"]
SEE = "dropout-scale"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x

    keep = torch.bernoulli(torch.full_like(x, 1 - p))
    return x * keep / (1 - p)


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
