"""The losses of the padding are made 0, but the mean still divides by their number."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_padding_does_not_count",
    "test_sentences_of_unequal_length",
    "test_the_gradient_of_words",
]
SEE = "cross-entropy-ignore-index"


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    losses = F.cross_entropy(logits.transpose(1, 2), targets, ignore_index=padding, reduction="none")
    return losses.mean()


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, weight=weight)
