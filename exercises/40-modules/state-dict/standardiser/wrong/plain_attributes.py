"""A tensor as a plain attribute is not in the state dict and does not move with the module."""

import torch
from torch import nn

FAILS = [
    "test_loaded_into_a_new_module",
    "test_mean_and_std_follow_the_module",
    "test_names_in_the_state_dict",
    "test_weights_follow_the_module",
]
SEE = "state-dict-buffer-why"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.mean = torch.zeros_like(weights)
        self.std = torch.ones_like(weights)
        self.weights = weights

    def fit(self, table: torch.Tensor) -> None:
        self.mean = table.mean(dim=0)
        self.std = table.std(dim=0)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return (table - self.mean) / self.std * self.weights
