"""optimizer.step() takes the scaled gradients as they are."""

FAILS = ["test_the_step_is_that_of_the_unscaled_loss", "test_an_overflow_is_skipped", "test_an_overflow_halves_the_scale"]
SEE = "autocast-idea"

import torch
import torch.nn.functional as F


def step(model, optimizer, scaler, x, y, dtype=torch.bfloat16):
    """Train on one batch and return the loss; products run in `dtype`."""
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=dtype):
        loss = F.mse_loss(model(x), y)
    scaler.scale(loss).backward()
    optimizer.step()
    scaler.get_scale()
    return loss.detach()
