"""mul_ and add_ write into x itself, which is the caller's and may be a leaf."""

import torch
from torch import nn

FAILS = ["test_gradients", "test_the_result_follows_the_parameters", "test_values"]
SEE = "elementwise-math-in-place-is-shared"
RAISES = "RuntimeError"


class Quadratic(nn.Module):
    def __init__(self, a: float, b: float, c: float) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.tensor(float(a)))
        self.b = nn.Parameter(torch.tensor(float(b)))
        self.c = nn.Parameter(torch.tensor(float(c)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        line = self.b * x + self.c
        return x.mul_(x).mul_(self.a).add_(line)
