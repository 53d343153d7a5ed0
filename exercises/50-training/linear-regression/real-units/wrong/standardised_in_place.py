"""`-=` and `/=` on x standardise the caller's data, too."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_the_data_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def least_squares(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    table = torch.cat([x, torch.ones(len(x), 1)], dim=1)
    solution = torch.linalg.lstsq(table, y[:, None]).solution.squeeze(1)
    return solution[:-1], solution[-1]


def trained(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 150,
    lr: float = 0.1,
) -> tuple[torch.Tensor, torch.Tensor]:
    mean, std = x.mean(dim=0), x.std(dim=0)
    z = x.sub_(mean).div_(std)
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
