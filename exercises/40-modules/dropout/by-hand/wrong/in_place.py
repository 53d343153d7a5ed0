"""Zeros written into x are written into the caller's tensor, and a tensor that needs a gradient refuses."""

import torch
from torch import nn

FAILS = [
    "test_each_call_draws_anew",
    "test_gradients",
    "test_layer_in_both_modes",
    "test_x_is_left_alone",
]
SEE = "tensor-creation-blank-copy"
RAISES = "RuntimeError"


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    if not training:
        return x
    if p == 1:
        return x * 0.0
    keep = torch.bernoulli(torch.full_like(x, 1 - p))
    x[keep == 0] = 0.0
    return x / (1 - p)


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, not {p}")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.p, self.training)
