"""Without `- 0.5 * delta` the line does not meet the parabola: the slopes are right, the values jump."""

import torch
from torch import nn

FAILS = ["test_huber"]
SEE = "custom-loss-huber-join"


def errors_of(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
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
        line = self.delta * size
        return torch.where(size <= self.delta, 0.5 * size**2, line).mean()
