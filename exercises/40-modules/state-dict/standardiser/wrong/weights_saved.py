"""A buffer is in the state dict unless it is registered with persistent=False."""

import torch
from torch import nn

FAILS = ["test_names_in_the_state_dict"]
SEE = "state-dict-not-persistent"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros_like(weights))
        self.register_buffer("std", torch.ones_like(weights))
        self.register_buffer("weights", weights)

    def fit(self, table: torch.Tensor) -> None:
        self.mean = table.mean(dim=0)
        self.std = table.std(dim=0)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return (table - self.mean) / self.std * self.weights
