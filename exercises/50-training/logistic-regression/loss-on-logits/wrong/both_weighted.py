"""pos_weight multiplies the loss of the ones alone; on both halves it only scales the whole."""

import torch
import torch.nn.functional as F

FAILS = ["test_pos_weight", "test_pos_weight_where_all_are_zeros"]
SEE = "logistic-regression-pos-weight"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    return pos_weight * (targets * for_one + (1 - targets) * for_zero).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
