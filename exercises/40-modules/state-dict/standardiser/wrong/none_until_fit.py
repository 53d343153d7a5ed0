"""A buffer that is None until fit is not in a new module's state dict, which cannot be loaded then."""

import torch
from torch import nn

FAILS = [
    "test_loaded_into_a_new_module",
    "test_mean_and_std_follow_the_module",
    "test_names_in_the_state_dict",
]
SEE = "state-dict-missing-key"
RAISES = "RuntimeError"


class Standardiser(nn.Module):
    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", None)
        self.register_buffer("std", None)
        self.register_buffer("weights", weights, persistent=False)

    def fit(self, table: torch.Tensor) -> None:
        self.mean = table.mean(dim=0)
        self.std = table.std(dim=0)

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        if self.mean is None:
            return table * self.weights
        return (table - self.mean) / self.std * self.weights
