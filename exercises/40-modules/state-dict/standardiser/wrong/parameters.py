"""A parameter is what an optimizer trains, even if its gradient is switched off; what is computed from data is a buffer."""

import torch
from torch import nn

FAILS = ["test_no_parameters"]
SEE = "state-dict-buffer-or-parameter"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.mean = nn.Parameter(torch.zeros_like(weights), requires_grad=False)
        self.std = nn.Parameter(torch.ones_like(weights), requires_grad=False)
        self.register_buffer("weights", weights, persistent=False)

    def fit(self, table: torch.Tensor) -> None:
        self.mean.copy_(table.mean(dim=0))
        self.std.copy_(table.std(dim=0))

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return (table - self.mean) / self.std * self.weights
