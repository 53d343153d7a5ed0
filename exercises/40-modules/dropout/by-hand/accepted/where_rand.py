"""Entries chosen by where, from uniform numbers."""

import torch
from torch import nn


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training or p == 0:
        return x.clone()
    kept = torch.rand(x.shape) >= p
    scale = 1 / (1 - p) if p < 1 else 0.0
    return torch.where(kept, x * scale, 0.0)


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(p)
        self.p = p

    def forward(self, x):
        if self.training:
            return dropout(x, self.p, True)
        return x
