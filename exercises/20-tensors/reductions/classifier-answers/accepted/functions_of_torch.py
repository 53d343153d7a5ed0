"""Functions in place of methods, counts in place of means."""

import torch


def predicted(logits: torch.Tensor) -> torch.Tensor:
    return torch.max(logits, dim=-1).indices


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    hits = torch.eq(predicted(logits), labels)
    return int(hits.sum()) / labels.numel()


def margins(logits: torch.Tensor) -> torch.Tensor:
    best = logits.amax(dim=1)
    others = logits.masked_fill(logits == best.unsqueeze(1), float("-inf"))
    return best - others.amax(dim=1)


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    likeliest = -torch.sort(-probabilities, dim=1).values
    return (torch.cumsum(likeliest, dim=1) >= p).int().argmax(dim=1) + 1
