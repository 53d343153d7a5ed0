"""One training step in mixed precision, with a scaled loss."""

import torch


def step(model, optimizer, scaler, x, y, dtype=torch.bfloat16):
    """Train on one batch and return the loss; products run in `dtype`."""
    raise NotImplementedError
