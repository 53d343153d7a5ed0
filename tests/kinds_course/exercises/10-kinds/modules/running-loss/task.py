"""Add up a loss over batches without keeping the batches' graphs."""

import torch
from torch import nn


def total_loss(model: nn.Module, batches: list[tuple[torch.Tensor, torch.Tensor]]) -> torch.Tensor:
    """Return the sum of the batches' mean squared errors, for printing only."""
    raise NotImplementedError
