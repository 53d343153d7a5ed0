"""The loss is that of the weights which predicted; computed anew after step it belongs to the next ones."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_each_loss_is_the_one_its_step_began_with"]
SEE = "linear-regression-which-weights"


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
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(F.mse_loss(model(x).squeeze(1), y).item())
    return model, losses


def predict(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return model(x).squeeze(1)
