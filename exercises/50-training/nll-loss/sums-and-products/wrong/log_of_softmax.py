"""A small probability becomes 0 in softmax, and its logarithm -inf: stay with logarithms."""

import math

import torch
import torch.nn.functional as F

FAILS = ["test_a_vote_of_far_logits"]
SEE = "nll-loss-log-of-zero"


def vote(logits: torch.Tensor) -> torch.Tensor:
    return torch.log(torch.softmax(logits, dim=-1).mean(dim=0))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
