"""Without the sum, each step replaces what there was: a plain chain."""

import torch
from torch import nn

FAILS = [
    "test_residual_computes",
    "test_residual_with_another_activation",
    "test_residual_without_an_activation",
]
SEE = "sequential-when-a-list"


class Residual(nn.Module):
    def __init__(self, width: int, depth: int, activation: nn.Module | None = None) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(width, width) for _ in range(depth)])
        self.activation = nn.Identity() if activation is None else activation

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for layer in self.layers:
            x = self.activation(layer(x))
        return x


class Heads(nn.Module):
    def __init__(self, features: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.heads = nn.ModuleDict({name: nn.Linear(features, n) for name, n in sizes.items()})

    def forward(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return self.heads[name](x)
