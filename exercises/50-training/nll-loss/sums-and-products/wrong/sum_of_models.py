"""logsumexp over the models is their sum; the mean also takes away the logarithm of their number."""

import math

import torch
import torch.nn.functional as F

FAILS = [
    "test_a_vote_of_far_logits",
    "test_models_that_agree",
    "test_models_that_disagree",
    "test_the_loss_of_models_that_agree",
    "test_the_loss_of_models_that_disagree",
    "test_the_vote_adds_up_to_1",
]
SEE = "nll-loss-mean-of-models"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0)


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
