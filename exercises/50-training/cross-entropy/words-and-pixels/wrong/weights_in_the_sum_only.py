"""A weighted mean divides by the sum of the weights, not by the number of pixels."""

import torch
import torch.nn.functional as F

FAILS = ["test_pixels_of_different_weight", "test_the_gradient_of_pixels"]
SEE = "cross-entropy-weighted-mean"


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    return F.cross_entropy(logits.transpose(1, 2), targets, ignore_index=padding)


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, weight=weight, reduction="none").mean()
