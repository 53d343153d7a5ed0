"""Modules in a plain list are not registered: neither their parameters nor eval() find the way."""

import torch
from torch import nn

FAILS = ["test_chain_registers_its_parts", "test_eval_reaches_the_parts"]
SEE = "nn-module-list-of-modules"


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
        self.parts = [first, second]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for part in self.parts:
            x = part(x)
        return x
