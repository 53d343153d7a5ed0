"""step uses the gradients that are there: before backward, these are the ones of the step before."""

import torch
from torch import nn

FAILS = [
    "test_each_loss_is_that_before_its_step",
    "test_the_first_step",
    "test_the_steps_after_the_first",
]
SEE = "loop-at-a-glance-order"


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
        losses.append(loss.item())
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
    return losses
