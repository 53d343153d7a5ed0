"""A loss is minus the logarithm; the score is the logarithm itself, which is below 0."""

import math

import torch
import torch.nn.functional as F

FAILS = [
    "test_a_long_sentence",
    "test_a_sentence_of_far_logits",
    "test_a_sentence_of_one_word",
    "test_a_short_sentence",
]
SEE = "nll-loss-what-it-does"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return F.nll_loss(logs, words, reduction="sum")
