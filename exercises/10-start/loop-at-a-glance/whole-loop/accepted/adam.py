"""Two bare numbers and another optimizer."""

import torch


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    line = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.Adam([line], lr=0.1)
    for _ in range(400):
        optimizer.zero_grad()
        loss = (line[0] * x + line[1] - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    slope, intercept = line.tolist()
    return slope, intercept
