"""Predictions to look at need no graph, and nothing but no_grad or detach leaves it away."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_predictions_have_no_graph"]
SEE = "nn-module-eval-keeps-the-graph"


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
    model.eval()
    return model(x).squeeze(1)
