"""Reference: the class axis second, and the rest by keyword."""

import torch
import torch.nn.functional as F


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
    return F.cross_entropy(logits, targets, weight=weight)
