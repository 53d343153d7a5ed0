"""The loss of a step is the one it started from: measured again after step, it belongs to the next."""

import torch
from torch import nn

FAILS = ["test_each_loss_is_that_before_its_step"]
SEE = "loop-at-a-glance-which-loss"


def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int,
) -> list[float]:
    loss_fn = nn.MSELoss()
    losses = []
    for _ in range(steps):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss_fn(model(x), y).item())
    return losses
