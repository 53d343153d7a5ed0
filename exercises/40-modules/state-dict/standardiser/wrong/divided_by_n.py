"""std divides by n - 1 unless told otherwise: correction=0 gives another, smaller number."""

import torch
from torch import nn

FAILS = ["test_other_rows_by_the_remembered_numbers", "test_the_fitted_table"]
SEE = "reductions-correction"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros_like(weights))
        self.register_buffer("std", torch.ones_like(weights))
        self.register_buffer("weights", weights, persistent=False)

    def fit(self, table: torch.Tensor) -> None:
        self.mean = table.mean(dim=0)
        self.std = table.std(dim=0, correction=0)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return (table - self.mean) / self.std * self.weights
