"""cross_entropy takes the second axis for the classes, and here that is the place in the sentence."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_padding_does_not_count",
    "test_sentences_of_unequal_length",
    "test_the_gradient_of_words",
    "test_the_inputs_are_left_alone",
    "test_words_without_padding",
]
SEE = "cross-entropy-class-axis"
RAISES = "RuntimeError"


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, ignore_index=padding)


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    return F.cross_entropy(logits, targets, weight=weight)
