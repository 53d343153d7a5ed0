"""Targets as a column, Adam, and functions in place of layers."""

import torch
import torch.nn.functional as F
from torch import nn


def fit(x: torch.Tensor, y: torch.Tensor) -> nn.Linear:
    model = nn.Linear(x.shape[-1], 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    column = y.unsqueeze(1).to(x.dtype)
    for _ in range(200):
        optimizer.zero_grad()
        F.binary_cross_entropy_with_logits(model(x), column).backward()
        optimizer.step()
    return model


def probabilities(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    return torch.sigmoid(model(x)).detach().squeeze(-1)


def predict(model: nn.Linear, x: torch.Tensor, at_least: float = 0.5) -> torch.Tensor:
    chances = probabilities(model, x)
    return torch.where(chances < at_least, 0, 1)
