"""The gradient written out, probability minus target, and thresholds on logits."""

import math

import torch
from torch import nn


def fit(x: torch.Tensor, y: torch.Tensor) -> nn.Linear:
    model = nn.Linear(x.size(1), 1)
    with torch.no_grad():
        for _ in range(500):
            error = torch.sigmoid(model(x)) - y[:, None]
            model.weight -= 0.4 * (error * x).mean(0)
            model.bias -= 0.4 * error.mean(0)
    return model


@torch.no_grad()
def probabilities(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    return model(x).flatten().sigmoid()


@torch.no_grad()
def predict(model: nn.Linear, x: torch.Tensor, at_least: float = 0.5) -> torch.Tensor:
    return (model(x)[:, 0] >= math.log(at_least / (1 - at_least))).to(torch.int64)
