"""The sum of a tensor is a tensor, and so is all that is computed from it; .item() takes the number out."""

import torch
import torch.nn.functional as F

FAILS = ["test_balancing_weight_is_a_python_float"]
SEE = "reductions-mean-of-a-mask"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    return (pos_weight * targets * for_one + (1 - targets) * for_zero).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum()
    return (len(targets) - ones) / ones
