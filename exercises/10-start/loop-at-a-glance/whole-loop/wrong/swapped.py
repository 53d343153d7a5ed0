"""The weight multiplies x, so it is the slope; the bias is added, so it is the intercept."""

import torch
from torch import nn

FAILS = [
    "test_points_on_a_line",
    "test_points_that_scatter",
    "test_thousands_of_points",
]
SEE = "loop-at-a-glance-weight-and-bias"


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    model = nn.Linear(1, 1)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.bias.item(), model.weight.item()
