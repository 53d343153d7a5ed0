"""add_ writes the noise into the caller's x, and a leaf that asks for gradients refuses it."""

import torch
from torch import nn

FAILS = ["test_jitter_lets_gradients_through", "test_x_is_left_alone"]
SEE = "elementwise-math-in-place-is-shared"
RAISES = "RuntimeError"


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        return x.add_(self.amount * torch.rand_like(x))


class Chain(nn.Module):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.second(self.first(x))
