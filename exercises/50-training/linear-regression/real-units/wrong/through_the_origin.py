"""Without a column of ones there is no constant, and the line must pass through the origin."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_least_squares", "test_least_squares_of_a_few_points"]
SEE = "linear-regression-ones"


def least_squares(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    solution = torch.linalg.lstsq(x, y[:, None]).solution.squeeze(1)
    return solution, torch.tensor(0.0)


def trained(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 150,
    lr: float = 0.1,
) -> tuple[torch.Tensor, torch.Tensor]:
    mean, std = x.mean(dim=0), x.std(dim=0)
    z = (x - mean) / std
    model = nn.Linear(x.shape[1], 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        loss = F.mse_loss(model(z).squeeze(1), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        weight = model.weight[0] / std
        return weight, model.bias[0] - (weight * mean).sum()
