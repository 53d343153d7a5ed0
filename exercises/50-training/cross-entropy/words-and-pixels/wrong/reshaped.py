"""reshape gives the right shape and mixes up the numbers; only moving the axis keeps each word's logits together."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_padding_does_not_count",
    "test_sentences_of_unequal_length",
    "test_the_gradient_of_words",
    "test_words_without_padding",
]
SEE = "cross-entropy-class-axis"


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    return F.cross_entropy(logits.reshape(logits.shape[0], logits.shape[2], logits.shape[1]), targets, ignore_index=padding)


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, weight=weight)
