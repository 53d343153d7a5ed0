"""Reference: logsumexp minus the right logit; and argmax needs no softmax."""

import torch


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    right = logits[torch.arange(len(targets)), targets]
    return (torch.logsumexp(logits, dim=1) - right).mean()


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
