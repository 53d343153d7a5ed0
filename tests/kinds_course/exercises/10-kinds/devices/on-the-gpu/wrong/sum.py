"""The sum over the batches is not their mean."""

FAILS = ["test_value"]
SEE = "devices-idea"

import torch
import torch.nn.functional as F


def evaluate(model, batches, device):
    """Return the mean of the batches' losses as a float, computed on the device."""
    model = model.to(device).eval()
    total = torch.zeros((), device=device)
    with torch.no_grad():
        for x, y in batches:
            total = total + F.mse_loss(model(x.to(device)), y.to(device))
    return total.item()
