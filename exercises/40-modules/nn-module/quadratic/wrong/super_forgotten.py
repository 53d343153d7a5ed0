"""Without super().__init__() there is no list yet in which a parameter could be registered."""

import torch
from torch import nn

FAILS = [
    "test_gradients",
    "test_the_result_follows_the_parameters",
    "test_three_parameters",
    "test_values",
    "test_whole_numbers",
]
SEE = "nn-module-super-forgotten"
RAISES = "AttributeError"


class Quadratic(nn.Module):
    def __init__(self, a: float, b: float, c: float) -> None:
        self.a = nn.Parameter(torch.tensor(float(a)))
        self.b = nn.Parameter(torch.tensor(float(b)))
        self.c = nn.Parameter(torch.tensor(float(c)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.a * x**2 + self.b * x + self.c
