"""unsqueeze_ turns the caller's y into a column, for whoever uses it next."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_the_data_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def fit(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 200,
    lr: float = 0.1,
) -> tuple[nn.Linear, list[float]]:
    model = nn.Linear(x.shape[1], 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    y.unsqueeze_(1)
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, losses


def predict(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return model(x).squeeze(1)
