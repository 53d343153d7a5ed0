"""The buffers are made once, and fit copies into them."""

import torch
from torch import nn


class Standardiser(nn.Module):
    mean: torch.Tensor
    std: torch.Tensor
    weights: torch.Tensor

    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        for name, value in (("mean", 0.0), ("std", 1.0)):
            self.register_buffer(name, torch.full_like(weights, value))
        self.weights = nn.Buffer(weights.clone(), persistent=False)

    @torch.no_grad()
    def fit(self, table: torch.Tensor) -> None:
        std, mean = torch.std_mean(table, dim=0)
        self.mean.copy_(mean)
        self.std.copy_(std)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return (table - self.mean).div(self.std).mul(self.weights)
