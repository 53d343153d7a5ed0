"""What is not saved must follow the module all the same: a plain attribute stays where it was."""

import torch
from torch import nn

FAILS = ["test_weights_follow_the_module"]
SEE = "state-dict-not-persistent"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros_like(weights))
        self.register_buffer("std", torch.ones_like(weights))
        self.weights = weights

    def fit(self, table: torch.Tensor) -> None:
        self.mean = table.mean(dim=0)
        self.std = table.std(dim=0)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return (table - self.mean) / self.std * self.weights
