"""The model is on the device and its input is not."""

FAILS = ["test_value", "test_runs_on_the_device", "test_copies_once", "test_waits_once"]
SEE = "devices-idea"
RAISES = "RuntimeError"

import torch
import torch.nn.functional as F


def evaluate(model, batches, device):
    """Return the mean of the batches' losses as a float, computed on the device."""
    model = model.to(device)
    total = torch.zeros((), device=device)
    for x, y in batches:
        total = total + F.mse_loss(model(x), y)
    return (total / len(batches)).item()
