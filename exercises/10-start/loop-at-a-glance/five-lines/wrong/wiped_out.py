"""The weights never move: step finds no gradients, for none were computed or zero_grad had just wiped them out."""

import torch
from torch import nn

FAILS = [
    "test_each_loss_is_that_before_its_step",
    "test_the_first_step",
    "test_the_line_is_found",
    "test_the_steps_after_the_first",
]
SEE = "loop-at-a-glance-nothing-moves"


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
        optimizer.zero_grad()
        optimizer.step()
    return losses
