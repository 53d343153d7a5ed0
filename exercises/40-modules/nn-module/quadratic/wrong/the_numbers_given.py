"""forward computes with the numbers once given, so that the parameters have no say in the result."""

import torch
from torch import nn

FAILS = ["test_gradients", "test_the_result_follows_the_parameters"]
SEE = "nn-module-item-in-forward"


class Quadratic(nn.Module):
    def __init__(self, a: float, b: float, c: float) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.tensor(float(a)))
        self.b = nn.Parameter(torch.tensor(float(b)))
        self.c = nn.Parameter(torch.tensor(float(c)))
        self.numbers = a, b, c

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        a, b, c = self.numbers
        return a * x**2 + b * x + c
