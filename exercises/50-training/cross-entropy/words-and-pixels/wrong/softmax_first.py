"""The loss has softmax inside: given probabilities, it takes the softmax of a softmax."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_pixels_of_different_weight",
    "test_pixels_that_weigh_alike",
    "test_the_gradient_of_pixels",
]
SEE = "cross-entropy-softmax-twice"


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
    return F.cross_entropy(torch.softmax(logits, dim=1), targets, weight=weight)
