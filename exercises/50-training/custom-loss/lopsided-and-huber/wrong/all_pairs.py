"""A column against a line broadcasts to all pairs, and your own loss does not even warn."""

import torch
from torch import nn

FAILS = ["test_shapes_that_differ_are_refused"]
SEE = "broadcasting-blow-up"


def errors_of(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return predictions - targets


def lopsided(
    predictions: torch.Tensor,
    targets: torch.Tensor,
    price: float = 3.0,
) -> torch.Tensor:
    errors = errors_of(predictions, targets)
    return torch.where(errors < 0, -price * errors, errors).mean()


class Huber(nn.Module):
    def __init__(self, delta: float = 1.0) -> None:
        super().__init__()
        self.delta = delta

    def forward(self, predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        size = torch.abs(errors_of(predictions, targets))
        line = self.delta * (size - 0.5 * self.delta)
        return torch.where(size <= self.delta, 0.5 * size**2, line).mean()
