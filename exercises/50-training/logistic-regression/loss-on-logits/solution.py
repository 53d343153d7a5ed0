"""Reference: two logarithms of sigmoids, each weighed by its target."""

import torch
import torch.nn.functional as F


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    return (pos_weight * targets * for_one + (1 - targets) * for_zero).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
