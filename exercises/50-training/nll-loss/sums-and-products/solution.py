"""Reference: a mean of probabilities by logsumexp, a product by a sum."""

import math

import torch
import torch.nn.functional as F


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
