"""Noise of amount 0 in eval mode, and a chain that is an nn.Sequential with names."""

from collections import OrderedDict

import torch
from torch import nn


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        amount = self.amount if self.training else 0.0
        return x + torch.empty(x.shape).uniform_(0.0, 1.0) * amount


class Chain(nn.Sequential):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__(OrderedDict(first=first, second=second))
