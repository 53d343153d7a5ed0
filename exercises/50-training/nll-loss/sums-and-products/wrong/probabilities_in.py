"""nll_loss takes no logarithm: given probabilities, it returns minus the right one, a negative loss."""

import math

import torch
import torch.nn.functional as F

FAILS = [
    "test_the_gradient_of_the_loss",
    "test_the_loss_of_models_that_agree",
    "test_the_loss_of_models_that_disagree",
]
SEE = "nll-loss-negative"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.nll_loss(torch.exp(vote(logits)), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
