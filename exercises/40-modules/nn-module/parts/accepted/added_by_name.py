"""Parts by add_module, and the noise added to a copy."""

import torch
from torch import nn


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = x.clone()
        if self.training:
            y += torch.rand(x.shape, dtype=x.dtype) * self.amount
        return y


class Chain(nn.Module):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__()
        self.add_module("first", first)
        self.add_module("second", second)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for part in self.children():
            x = part(x)
        return x
