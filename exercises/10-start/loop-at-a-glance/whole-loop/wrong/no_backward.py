"""The line is hardly learnt: backward is missing, or the steps are far too few or too small."""

import torch
from torch import nn

FAILS = [
    "test_a_slope_that_equals_the_intercept",
    "test_points_on_a_line",
    "test_points_that_scatter",
    "test_thousands_of_points",
]
SEE = "loop-at-a-glance-nothing-moves"


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    model = nn.Linear(1, 1)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(200):
        loss_fn(model(x), y)
        optimizer.zero_grad()
        optimizer.step()
    return model.weight.item(), model.bias.item()
