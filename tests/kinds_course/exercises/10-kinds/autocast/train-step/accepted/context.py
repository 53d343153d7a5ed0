"""One training step in mixed precision, with a scaled loss."""

import torch
import torch.nn.functional as F


def step(model, optimizer, scaler, x, y, dtype=torch.bfloat16):
    """Train on one batch and return the loss; products run in `dtype`."""
    optimizer.zero_grad()
    with torch.amp.autocast(device_type=x.device.type, dtype=dtype):
        loss = F.mse_loss(model(x), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.detach()
