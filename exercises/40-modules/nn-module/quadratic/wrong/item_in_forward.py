"""item() takes a plain number out of a parameter, and no gradient finds the way back."""

import torch
from torch import nn

FAILS = ["test_gradients"]
SEE = "nn-module-item-in-forward"


class Quadratic(nn.Module):
    def __init__(self, a: float, b: float, c: float) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.tensor(float(a)))
        self.b = nn.Parameter(torch.tensor(float(b)))
        self.c = nn.Parameter(torch.tensor(float(c)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.a.item() * x**2 + self.b.item() * x + self.c.item()
