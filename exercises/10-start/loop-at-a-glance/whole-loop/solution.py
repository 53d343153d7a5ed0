"""Reference: the four parts, the five lines, and the two numbers that were learnt."""

import torch
from torch import nn


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    model = nn.Linear(1, 1)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(100):
        predicted = model(x)
        loss = loss_fn(predicted, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    slope, intercept = model.weight.item(), model.bias.item()
    return slope, intercept
