"""Under no_grad or detached, the result has no graph, and nothing before it learns."""

import torch
from torch import nn

FAILS = ["test_gradients"]
SEE = "dropout-gradient"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x
    if p == 1:
        return x * 0.0
    keep = torch.bernoulli(torch.full_like(x, 1 - p))
    return x.detach() * keep / (1 - p)


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
