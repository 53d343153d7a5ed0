"""The module, and picking by index."""

import math

import torch
from torch import nn


def vote(logits: torch.Tensor) -> torch.Tensor:
    total = logits[0].log_softmax(-1)
    for model in logits[1:]:
        total = torch.logaddexp(total, model.log_softmax(-1))
    return total - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return nn.NLLLoss()(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    return nn.LogSoftmax(dim=1)(logits)[torch.arange(len(words)), words].sum()
