"""The default reduction is the mean over the words; the logarithm of a product is a sum."""

import math

import torch
import torch.nn.functional as F

FAILS = [
    "test_a_long_sentence",
    "test_a_sentence_of_far_logits",
    "test_a_short_sentence",
]
SEE = "nll-loss-product"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words)
