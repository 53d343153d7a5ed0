"""-= writes into the table that was passed in, and that belongs to the caller."""

import torch
from torch import nn

FAILS = ["test_the_arguments_are_left_alone"]
SEE = "tensor-creation-blank-copy"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros_like(weights))
        self.register_buffer("std", torch.ones_like(weights))
        self.register_buffer("weights", weights, persistent=False)

    def fit(self, table: torch.Tensor) -> None:
        self.mean = table.mean(dim=0)
        self.std = table.std(dim=0)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        table -= self.mean
        table /= self.std
        return table * self.weights
