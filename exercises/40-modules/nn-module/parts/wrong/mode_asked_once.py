"""In __init__ every module is still in training mode: ask for the mode in forward."""

import torch
from torch import nn

FAILS = ["test_eval_reaches_the_parts", "test_jitter_in_eval"]
SEE = "nn-module-eval-reaches"


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount
        self.noisy = self.training

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.amount * torch.rand_like(x) if self.noisy else x


class Chain(nn.Module):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.second(self.first(x))
