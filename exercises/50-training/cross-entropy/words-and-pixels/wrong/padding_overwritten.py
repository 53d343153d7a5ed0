"""Writing -100 over the padding changes the caller's targets; ignore_index takes any number."""

import torch
import torch.nn.functional as F

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    targets[targets == padding] = -100
    return F.cross_entropy(logits.transpose(1, 2), targets)


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, weight=weight)
