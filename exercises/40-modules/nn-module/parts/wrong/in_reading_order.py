"""What stands inside is computed first: first(second(x)) begins with second."""

import torch
from torch import nn

FAILS = ["test_chain_computes"]
SEE = "nn-module-forward-order"


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        return x + self.amount * torch.rand_like(x)


class Chain(nn.Module):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.first(self.second(x))
