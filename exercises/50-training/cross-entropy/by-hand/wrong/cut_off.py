"""item() gives the number without its graph: no gradient flows back through it."""

import torch

FAILS = ["test_the_gradient", "test_the_gradient_of_huge_logits"]
SEE = "computational-graph-cut"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    right = logits[torch.arange(len(targets)), targets]
    return torch.tensor((torch.logsumexp(logits, dim=1) - right).mean().item(), dtype=logits.dtype)


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
