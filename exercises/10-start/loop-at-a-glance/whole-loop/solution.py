"""Reference: the four parts, the five lines, and the two numbers that were learnt."""

import torch
from torch import nn


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    model = nn.Linear(1, 1)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.weight.item(), model.bias.item()
