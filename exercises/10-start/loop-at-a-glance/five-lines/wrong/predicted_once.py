"""Predict inside the loop: the weights change with every step, and backward uses a loss up."""

import torch
from torch import nn

FAILS = [
    "test_each_loss_is_that_before_its_step",
    "test_the_line_is_found",
    "test_one_python_float_for_each_step",
    "test_the_steps_after_the_first",
]
SEE = "loop-at-a-glance-predict-inside"
RAISES = "RuntimeError"


def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int,
) -> list[float]:
    loss_fn = nn.MSELoss()
    losses = []
    prediction = model(x)
    for _ in range(steps):
        loss = loss_fn(prediction, y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
