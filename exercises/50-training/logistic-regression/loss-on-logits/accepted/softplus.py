"""log(1 + e^z) is softplus: z off for a one, and its own for a zero."""

import torch


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    nothing = torch.zeros_like(logits)
    cost_of_zero = torch.logaddexp(nothing, logits)
    cost_of_one = torch.logaddexp(nothing, -logits)
    return torch.lerp(cost_of_zero, pos_weight * cost_of_one, targets).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    counts = targets.long().bincount(minlength=2).tolist()
    return counts[0] / counts[1]
