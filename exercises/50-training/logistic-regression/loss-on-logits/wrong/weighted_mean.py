"""This mean divides by the number of entries; dividing by the sum of the weights is what CrossEntropyLoss does."""

import torch
import torch.nn.functional as F

FAILS = ["test_pos_weight", "test_pos_weight_where_all_are_ones"]
SEE = "logistic-regression-pos-weight"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    weights = pos_weight * targets + (1 - targets)
    losses = pos_weight * targets * for_one + (1 - targets) * for_zero
    return losses.sum() / weights.sum()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
