"""The exercise is the formula; torch's own loss may not be called."""

import torch
import torch.nn.functional as F

FAILS = ["test_torchs_losses_are_not_called"]
SEE = "logistic-regression-log-sigmoid"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    weight = torch.tensor(pos_weight, dtype=logits.dtype)
    return F.binary_cross_entropy_with_logits(logits, targets, pos_weight=weight)


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
