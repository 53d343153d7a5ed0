"""Windows in shuffled batches through a loader, SGD's heir AdamW, a window that rolls."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Forecaster(nn.Module):
    def __init__(self, past: int, hidden: int) -> None:
        super().__init__()
        self.past = past
        self.lstm = nn.LSTM(input_size=1, hidden_size=hidden)
        self.head = nn.Linear(hidden, 1)
        for name, value in (("mean", 0.0), ("std", 1.0)):
            self.register_buffer(name, torch.tensor(value))

    def forward(self, windows: torch.Tensor) -> torch.Tensor:
        steps = ((windows - self.mean) / self.std).T.unsqueeze(-1)
        out, _ = self.lstm(steps)
        return self.head(out[-1]).squeeze(1) * self.std + self.mean


def fit(model: Forecaster, series: torch.Tensor) -> None:
    std, mean = torch.std_mean(series)
    model.mean.copy_(mean)
    model.std.copy_(std)
    cuts = range(model.past, len(series))
    inputs = torch.stack([series[cut - model.past : cut] for cut in cuts])
    data = TensorDataset(inputs, series[model.past :])
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.02)
    for _ in range(15):
        for x, y in DataLoader(data, batch_size=48, shuffle=True):
            loss = ((model(x) - y) / model.std).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


@torch.no_grad()
def forecast(model: nn.Module, history: torch.Tensor, steps: int) -> torch.Tensor:
    window, found = history[-model.past :].clone(), []
    for _ in range(steps):
        found.append(model(window.unsqueeze(0)))
        window = torch.cat([window[1:], found[-1]])
    return torch.cat(found)
