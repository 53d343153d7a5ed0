"""Adds up Python numbers."""

import torch.nn.functional as F


def total_loss(model, batches):
    return sum(F.mse_loss(model(x), y).item() for x, y in batches)
