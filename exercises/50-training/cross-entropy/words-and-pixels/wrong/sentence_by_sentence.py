"""The mean of the sentences' means gives a word of a short sentence a louder voice."""

import torch
import torch.nn.functional as F

FAILS = ["test_sentences_of_unequal_length", "test_the_gradient_of_words"]
SEE = "cross-entropy-ignore-index"


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    losses = [F.cross_entropy(rows, right, ignore_index=padding) for rows, right in zip(logits, targets)]
    return torch.stack(losses).mean()


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, weight=weight)
