"""Trains a module to double, with an optimizer and a scheduler."""

import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.factor = nn.Parameter(torch.ones(()))

    def forward(self, x):
        return self.factor * x


def double(x):
    if x is None:
        raise ValueError
    model = Scale()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 100)
    data = torch.ones(4)
    for _ in range(60):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(data), 2 * data)
        loss.backward()
        optimizer.step()
        scheduler.step()
    with torch.no_grad():
        model.factor.copy_(model.factor.round())
        return model(x)
