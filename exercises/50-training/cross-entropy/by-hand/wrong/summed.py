"""The sum grows with the batch; cross-entropy is the mean over the examples."""

import torch

FAILS = [
    "test_the_gradient",
    "test_the_mean_of_equal_rows",
    "test_the_mean_of_several",
]
SEE = "cross-entropy-start"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    right = logits[torch.arange(len(targets)), targets]
    return (torch.logsumexp(logits, dim=1) - right).sum()


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
