"""-= writes into the caller's logits; subtracting into a new tensor leaves them as they were."""

import math

import torch
import torch.nn.functional as F

FAILS = [
    "test_the_inputs_are_left_alone",
    "test_a_vote_of_far_logits",
    "test_the_gradient_of_the_loss",
]
SEE = "elementwise-math-in-place-is-shared"
RAISES = "RuntimeError"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logits -= logits.amax(dim=-1, keepdim=True)
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
