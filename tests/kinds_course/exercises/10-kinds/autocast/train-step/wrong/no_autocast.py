"""Without autocast everything runs in single precision."""

FAILS = ["test_products_in_half_precision"]
SEE = "autocast-idea"

import torch
import torch.nn.functional as F


def step(model, optimizer, scaler, x, y, dtype=torch.bfloat16):
    """Train on one batch and return the loss; products run in `dtype`."""
    optimizer.zero_grad()
    if True:
        loss = F.mse_loss(model(x), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.detach()
