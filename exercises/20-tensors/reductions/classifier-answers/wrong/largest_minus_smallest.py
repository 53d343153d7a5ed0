"""The margin is to the second best: amin of the whole row is the worst class."""

import torch

FAILS = ["test_margins"]
SEE = "reductions-topk"


def predicted(logits: torch.Tensor) -> torch.Tensor:
    return logits.argmax(dim=1)


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    hits = predicted(logits) == labels
    return hits.float().mean().item()


def margins(logits: torch.Tensor) -> torch.Tensor:
    return logits.amax(dim=1) - logits.amin(dim=1)


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    likeliest, _ = probabilities.sort(dim=1, descending=True)
    below = likeliest.cumsum(dim=1) < p
    return below.sum(dim=1) + 1
