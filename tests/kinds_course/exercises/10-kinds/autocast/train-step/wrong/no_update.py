"""Without update() the scale never changes."""

FAILS = ["test_an_overflow_halves_the_scale"]
SEE = "autocast-idea"

import torch
import torch.nn.functional as F


def step(model, optimizer, scaler, x, y, dtype=torch.bfloat16):
    """Train on one batch and return the loss; products run in `dtype`."""
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=dtype):
        loss = F.mse_loss(model(x), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    pass
    return loss.detach()
