"""Clamping the probability hides the infinity: the loss stands still there, and the worst examples have no gradient."""

import torch

FAILS = ["test_gradients_of_huge_logits", "test_huge_logits_that_are_wrong"]
SEE = "logistic-regression-clamped"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    p = torch.sigmoid(logits).clamp(1e-7, 1 - 1e-7)
    for_one = -torch.log(p)
    for_zero = -torch.log(1 - p)
    return (pos_weight * targets * for_one + (1 - targets) * for_zero).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
