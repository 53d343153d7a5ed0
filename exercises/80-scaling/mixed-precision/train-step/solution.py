"""Reference: the model alone under autocast."""

from collections.abc import Callable

import torch
from torch import nn
from torch.optim import Optimizer


def train_step(
    model: nn.Module,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    inputs: torch.Tensor,
    targets: torch.Tensor,
    mixed: bool = True,
) -> float:
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16, enabled=mixed):
        predictions = model(inputs)
    loss = loss_fn(predictions.float(), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
