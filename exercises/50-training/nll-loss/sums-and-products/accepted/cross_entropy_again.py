"""Cross-entropy of log-probabilities is right too; and a sum of picked logarithms."""

import torch
import torch.nn.functional as F


def vote(logits: torch.Tensor) -> torch.Tensor:
    logs = logits - logits.logsumexp(dim=2, keepdim=True)
    return (logs - torch.tensor(float(logits.shape[0]), dtype=logits.dtype).log()).logsumexp(0)


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(vote(logits), targets)


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    return -F.cross_entropy(logits, words, reduction="none").sum()
