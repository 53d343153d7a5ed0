"""backward adds to the old gradients: without zero_grad in every step, each moves by the sum of all."""

import torch
from torch import nn

FAILS = [
    "test_each_loss_is_that_before_its_step",
    "test_the_line_is_found",
    "test_the_steps_after_the_first",
]
SEE = "loop-at-a-glance-gradients-add"


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
        loss.backward()
        optimizer.step()
    return losses
