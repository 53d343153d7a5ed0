"""Reference: scale for each part; unscale, clip, step and update once."""

from collections.abc import Callable

import torch
from torch import nn
from torch.optim import Optimizer


def scaled_step(
    model: nn.Module,
    optimizer: Optimizer,
    scaler: torch.amp.GradScaler,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    parts: list[tuple[torch.Tensor, torch.Tensor]],
    max_norm: float,
) -> tuple[float, bool]:
    n = sum(len(targets) for _, targets in parts)
    total = 0.0
    optimizer.zero_grad()
    for inputs, targets in parts:
        with torch.amp.autocast(inputs.device.type, dtype=torch.float16):
            predictions = model(inputs)
        share = loss_fn(predictions.float(), targets) * (len(targets) / n)
        scaler.scale(share).backward()
        total += share.item()
    before = scaler.get_scale()
    scaler.unscale_(optimizer)
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return total, scaler.get_scale() >= before
