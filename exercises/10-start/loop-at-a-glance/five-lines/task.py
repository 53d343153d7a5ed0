"""Five lines in order.

The heart of a training loop is five lines. Here they are, shuffled:

    loss.backward()
    losses.append(loss.item())
    optimizer.step()
    loss = loss_fn(model(x), y)
    optimizer.zero_grad()

Write the function around them, with the lines in their right order.
"""

import torch
from torch import nn


def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int,
) -> list[float]:
    """Train `model` for `steps` steps, each on all points; return each step's loss.

    `model` turns `x`, of shape (n, features), into predictions of shape (n, 1), the
    shape of `y`. `optimizer` was made for this model. The loss is the mean of the
    squared errors.

    The model itself is changed; nothing else is. What is returned has one Python
    float for each step: the loss that the model had *before* this step moved its
    weights, so that the first one is the loss of the model as it was given. `steps`
    may be 0: then the list is empty.
    """
    raise NotImplementedError
