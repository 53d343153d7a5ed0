"""The loss is the mean over the entries, not their sum."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_gradients",
    "test_gradients_of_huge_logits",
    "test_hard_targets",
    "test_huge_logits_that_are_wrong",
    "test_pos_weight",
    "test_pos_weight_where_all_are_ones",
    "test_pos_weight_where_all_are_zeros",
    "test_targets_between_0_and_1",
]
SEE = "logistic-regression-pos-weight"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    return (pos_weight * targets * for_one + (1 - targets) * for_zero).sum()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
