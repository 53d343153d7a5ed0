"""*= writes into the caller's targets: the next epoch would train on them."""

import torch
import torch.nn.functional as F

FAILS = ["test_what_comes_in_is_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    for_one = -F.logsigmoid(logits)
    for_zero = -F.logsigmoid(-logits)
    zeros = 1 - targets
    targets *= pos_weight
    return (targets * for_one + zeros * for_zero).mean()


def balancing_weight(targets: torch.Tensor) -> float:
    ones = targets.sum().item()
    return (len(targets) - ones) / ones
