"""The older way scales when predicting; this one has scaled in training already, and leaves x as it is."""

import torch
from torch import nn

FAILS = [
    "test_layer_in_both_modes",
    "test_nothing_is_dropped_without_training",
    "test_p_that_is_no_probability",
    "test_what_is_kept_is_scaled",
]
SEE = "dropout-eval"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x * (1 - p)
    return x * torch.bernoulli(torch.full_like(x, 1 - p))


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
