"""Reference: one reduction along the classes, and the mean of a mask."""

import torch


def predicted(logits: torch.Tensor) -> torch.Tensor:
    return logits.argmax(dim=1)


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    hits = predicted(logits) == labels
    return hits.float().mean().item()


def margins(logits: torch.Tensor) -> torch.Tensor:
    two, _ = logits.topk(2, dim=1)
    return two.amax(dim=1) - two.amin(dim=1)


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    likeliest, _ = probabilities.sort(dim=1, descending=True)
    below = likeliest.cumsum(dim=1) < p
    return below.sum(dim=1) + 1
