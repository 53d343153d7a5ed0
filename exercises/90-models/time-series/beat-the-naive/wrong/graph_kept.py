"""Without no_grad every step is recorded, and the forecast drags its graph along."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_no_graph_and_nothing_written"]
SEE = "validation-what-is-missing"


class Forecaster(nn.Module):
    def __init__(self, past: int, hidden: int) -> None:
        super().__init__()
        self.past = past
        self.lstm = nn.LSTM(1, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)
        self.register_buffer("mean", torch.zeros(()))
        self.register_buffer("std", torch.ones(()))

    def forward(self, windows: torch.Tensor) -> torch.Tensor:
        z = (windows - self.mean) / self.std
        _, (h, _) = self.lstm(z[:, :, None])
        return self.head(h[-1])[:, 0] * self.std + self.mean


def fit(model: Forecaster, series: torch.Tensor) -> None:
    model.mean = series.mean()
    model.std = series.std()
    stretches = series.unfold(0, model.past + 1, 1)
    inputs, targets = stretches[:, :-1], stretches[:, -1]
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(50):
        optimizer.zero_grad()
        loss = F.mse_loss(model(inputs) / model.std, targets / model.std)
        loss.backward()
        optimizer.step()


def forecast(model: nn.Module, history: torch.Tensor, steps: int) -> torch.Tensor:
    known = history
    for _ in range(steps):
        known = torch.cat([known, model(known[None, -model.past :])])
    return known[-steps:]
