"""A module's eval() is not called for its parts, only their flag training is set: ask for that."""

import torch
from torch import nn

FAILS = ["test_eval_reaches_the_parts"]
SEE = "nn-module-eval-reaches"


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount
        self.noisy = True

    def eval(self) -> "Jitter":
        self.noisy = False
        return self

    def train(self, mode: bool = True) -> "Jitter":
        self.noisy = True
        return self

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.amount * torch.rand_like(x) if self.noisy else x


class Chain(nn.Module):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.second(self.first(x))
