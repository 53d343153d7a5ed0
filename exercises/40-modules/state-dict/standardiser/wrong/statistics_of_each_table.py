"""Each table is standardised by its own numbers; those of the training data should be remembered and used."""

import torch
from torch import nn

FAILS = ["test_before_fit", "test_other_rows_by_the_remembered_numbers"]
SEE = "state-dict-buffer-why"


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
        if len(table) > 1:
            self.fit(table)
        return (table - self.mean) / self.std * self.weights
