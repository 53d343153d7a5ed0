"""exp of a large logit overflows; logsumexp takes the largest one out first."""

import torch

FAILS = ["test_huge_logits", "test_the_gradient_of_huge_logits"]
SEE = "cross-entropy-overflow"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    right = logits[torch.arange(len(targets)), targets]
    return (torch.log(torch.exp(logits).sum(dim=1)) - right).mean()


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
