"""This calls the finished loss, where the task is to see what it does: logsumexp minus the right logit."""

import torch

FAILS = ["test_not_ready_made"]
SEE = "cross-entropy-overflow"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.cross_entropy(logits, targets)


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
