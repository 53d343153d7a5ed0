"""The mean of logarithms is not the logarithm of the mean, and its probabilities do not add up to 1."""

import math

import torch
import torch.nn.functional as F

FAILS = [
    "test_a_vote_of_far_logits",
    "test_models_that_disagree",
    "test_the_gradient_of_the_loss",
    "test_the_loss_of_models_that_disagree",
    "test_the_vote_adds_up_to_1",
]
SEE = "nll-loss-mean-of-models"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return logs.mean(dim=0)


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
