"""p is the probability of being dropped, not of being kept."""

import torch
from torch import nn

FAILS = [
    "test_layer_in_both_modes",
    "test_share_that_is_dropped",
    "test_what_is_kept_is_scaled",
    "test_everything_is_dropped_with_p_1",
]
SEE = "dropout-p-meaning"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x
    if p == 0:
        return x * 0.0
    keep = torch.bernoulli(torch.full_like(x, p))
    return x * keep / p


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
