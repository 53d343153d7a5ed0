"""squeeze() without an axis takes every axis of size 1 away: of one row nothing is left but ()."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_predict_returns_a_line"]
SEE = "linear-regression-one-row"


def fit(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 200,
    lr: float = 0.1,
) -> tuple[nn.Linear, list[float]]:
    model = nn.Linear(x.shape[1], 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        loss = F.mse_loss(model(x).squeeze(1), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, losses


def predict(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return model(x).squeeze()
