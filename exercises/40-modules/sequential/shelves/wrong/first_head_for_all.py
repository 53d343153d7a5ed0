"""The name decides which layer computes, and an unknown name is an error."""

import torch
from torch import nn

FAILS = ["test_heads_answer_by_name", "test_heads_know_their_names", "test_only_one_head_computes"]
SEE = "sequential-when-a-list"


class Residual(nn.Module):
    def __init__(self, width: int, depth: int, activation: nn.Module | None = None) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(width, width) for _ in range(depth)])
        self.activation = nn.Identity() if activation is None else activation

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for layer in self.layers:
            x = x + self.activation(layer(x))
        return x


class Heads(nn.Module):
    def __init__(self, features: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.heads = nn.ModuleDict({name: nn.Linear(features, n) for name, n in sizes.items()})

    def forward(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return next(iter(self.heads.values()))(x)
