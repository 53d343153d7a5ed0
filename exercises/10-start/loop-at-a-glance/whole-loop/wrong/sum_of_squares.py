"""A sum of squares grows with the number of points until the steps explode; take the mean."""

import torch
from torch import nn

FAILS = ["test_thousands_of_points"]
SEE = "loop-at-a-glance-sum-explodes"


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = ((model(x) - y) ** 2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.weight.item(), model.bias.item()
