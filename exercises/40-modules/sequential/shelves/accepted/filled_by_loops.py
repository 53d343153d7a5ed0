"""Shelves that begin empty, and an `if` in place of the Identity."""

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, width: int, depth: int, activation: nn.Module | None = None) -> None:
        super().__init__()
        self.layers = nn.ModuleList()
        for _ in range(depth):
            self.layers.append(nn.Linear(width, width))
        self.activation = activation

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for layer in self.layers:
            y = layer(x)
            if self.activation is not None:
                y = self.activation(y)
            x = y + x
        return x


class Heads(nn.Module):
    def __init__(self, features: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.heads = nn.ModuleDict()
        for name in sizes:
            self.heads[name] = nn.Linear(features, sizes[name])

    def forward(self, x: torch.Tensor, name: str) -> torch.Tensor:
        for key, head in self.heads.items():
            if key == name:
                return head(x)
        raise KeyError(name)
