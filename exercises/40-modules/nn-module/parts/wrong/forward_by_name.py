"""Calling forward by name skips the hooks: call the part itself."""

import torch
from torch import nn

FAILS = ["test_chain_calls_its_parts"]
SEE = "nn-module-call-not-forward"


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
        return self.second.forward(self.first.forward(x))
