"""A softmax over the two logits 0 and z."""

import torch


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    both = torch.stack([torch.zeros_like(logits), logits]).log_softmax(dim=0)
    losses = -(1 - targets) * both[0] - pos_weight * targets * both[1]
    return losses.sum() / losses.numel()


def balancing_weight(targets: torch.Tensor) -> float:
    return ((targets == 0).sum() / (targets == 1).sum()).item()
