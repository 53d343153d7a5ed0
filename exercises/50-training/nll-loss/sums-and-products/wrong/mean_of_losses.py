"""The mean of the models' losses is a mean of logarithms; the vote asks for the logarithm of a mean."""

import math

import torch
import torch.nn.functional as F

FAILS = ["test_the_gradient_of_the_loss", "test_the_loss_of_models_that_disagree"]
SEE = "nll-loss-mean-of-models"


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=-1)
    return torch.logsumexp(logs, dim=0) - math.log(len(logits))


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return torch.stack([F.cross_entropy(model, targets) for model in logits]).mean()


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(logits, dim=1)
    return -F.nll_loss(logs, words, reduction="sum")
