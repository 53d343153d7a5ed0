"""Reference: one scaler for the whole loop."""

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim import Optimizer


def train(
    model: nn.Module,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    batches: Iterable[tuple[torch.Tensor, torch.Tensor]],
    device: torch.device,
) -> list[float]:
    scaler = torch.amp.GradScaler(device.type)
    losses = []
    for inputs, targets in batches:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        with torch.amp.autocast(device.type, dtype=torch.float16):
            predictions = model(inputs)
        loss = loss_fn(predictions.float(), targets)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss.item())
    return losses
