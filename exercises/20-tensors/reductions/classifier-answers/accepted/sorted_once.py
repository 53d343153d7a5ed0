"""The best two by sorting, and by index."""

import torch


def predicted(logits: torch.Tensor) -> torch.Tensor:
    return logits.argmax(dim=1)


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    return (predicted(logits) == labels).double().mean().item()


def margins(logits: torch.Tensor) -> torch.Tensor:
    ordered = logits.sort(dim=1).values
    return ordered[:, -1] - ordered[:, -2]


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    return torch.stack([_size(row, p) for row in probabilities])


def _size(row: torch.Tensor, p: float) -> torch.Tensor:
    running = row.sort(descending=True).values.cumsum(dim=0)
    return torch.searchsorted(running, p) + 1
