"""Layers in a plain list or dict are not registered: training never finds them."""

import torch
from torch import nn

FAILS = ["test_heads_are_registered", "test_residual_has_its_layers"]
SEE = "nn-module-list-of-modules"


class Residual(nn.Module):
    def __init__(self, width: int, depth: int, activation: nn.Module | None = None) -> None:
        super().__init__()
        self.layers = [nn.Linear(width, width) for _ in range(depth)]
        self.activation = nn.Identity() if activation is None else activation

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for layer in self.layers:
            x = x + self.activation(layer(x))
        return x


class Heads(nn.Module):
    def __init__(self, features: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.heads = {name: nn.Linear(features, n) for name, n in sizes.items()}

    def forward(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return self.heads[name](x)
