"""loss is a tensor, with all it was computed from; loss.item() is the plain number."""

import torch
from torch import nn

FAILS = ["test_one_python_float_for_each_step"]
SEE = "loop-at-a-glance-item-number"


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
        losses.append(loss)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
