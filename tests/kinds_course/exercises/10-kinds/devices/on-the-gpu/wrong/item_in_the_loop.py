"""item() in the loop makes the host wait for every batch."""

FAILS = ["test_waits_once"]
SEE = "devices-idea"

import torch
import torch.nn.functional as F


def evaluate(model, batches, device):
    """Return the mean of the batches' losses as a float, computed on the device."""
    model = model.to(device)
    total = 0.0
    with torch.no_grad():
        for x, y in batches:
            total += F.mse_loss(model(x.to(device)), y.to(device)).item()
    return total / len(batches)
