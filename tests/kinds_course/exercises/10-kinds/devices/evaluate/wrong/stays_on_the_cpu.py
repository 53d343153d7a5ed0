"""Nothing was moved, so nothing ran on the device."""

FAILS = ["test_runs_on_the_device"]
SEE = "devices-idea"

import torch
import torch.nn.functional as F


def evaluate(model, batches, device):
    """Return the mean of the batches' losses as a float, computed on the device."""
    total = torch.zeros(())
    with torch.no_grad():
        for x, y in batches:
            total = total + F.mse_loss(model(x), y)
    return (total / len(batches)).item()
