"""The product of many probabilities is 0 in float32, and its logarithm -inf: add logarithms instead."""

import math

import torch
import torch.nn.functional as F

FAILS = ["test_a_long_sentence", "test_a_sentence_of_far_logits"]
SEE = "nll-loss-product"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    p = torch.softmax(logits, dim=1)[torch.arange(len(words)), words]
    return torch.log(p.prod())
