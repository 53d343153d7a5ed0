"""Recording gradients and training mode are two switches: eval() sets only self.training."""

import torch
from torch import nn

FAILS = [
    "test_eval_reaches_the_parts",
    "test_jitter_asks_the_mode_alone",
    "test_jitter_in_eval",
]
SEE = "nn-module-eval-keeps-the-graph"


class Jitter(nn.Module):
    def __init__(self, amount: float) -> None:
        super().__init__()
        self.amount = amount

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.amount * torch.rand_like(x) if torch.is_grad_enabled() else x


class Chain(nn.Module):
    def __init__(self, first: nn.Module, second: nn.Module) -> None:
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.second(self.first(x))
