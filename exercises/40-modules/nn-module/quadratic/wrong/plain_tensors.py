"""A tensor that requires gradients is not yet a parameter: only nn.Parameter is registered."""

import torch
from torch import nn

FAILS = ["test_three_parameters"]
SEE = "nn-module-plain-tensor"


class Quadratic(nn.Module):
    def __init__(self, a: float, b: float, c: float) -> None:
        super().__init__()
        self.a = torch.tensor(float(a), requires_grad=True)
        self.b = torch.tensor(float(b), requires_grad=True)
        self.c = torch.tensor(float(c), requires_grad=True)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.a * x**2 + self.b * x + self.c
