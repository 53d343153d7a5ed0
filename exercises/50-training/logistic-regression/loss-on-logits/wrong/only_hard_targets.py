"""A target of 0.3 is 30 % yes and 70 % no: weigh both halves, do not choose one."""

import torch
import torch.nn.functional as F

FAILS = ["test_gradients", "test_pos_weight", "test_targets_between_0_and_1"]
SEE = "logistic-regression-float-targets"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    return torch.where(targets > 0.5, pos_weight * for_one, for_zero).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
