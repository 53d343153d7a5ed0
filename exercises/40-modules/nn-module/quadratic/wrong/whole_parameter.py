"""torch.tensor(2) holds a whole number, and what is no float can have no gradient."""

import torch
from torch import nn

FAILS = ["test_whole_numbers"]
SEE = "nn-module-whole-parameter"
RAISES = "RuntimeError"


class Quadratic(nn.Module):
    def __init__(self, a: float, b: float, c: float) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.tensor(a))
        self.b = nn.Parameter(torch.tensor(b))
        self.c = nn.Parameter(torch.tensor(c))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.a * x**2 + self.b * x + self.c
