"""The largest logit taken out by hand, and the right one picked by a mask."""

import torch


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    shifted = logits - logits.amax(dim=1, keepdim=True).detach()
    total = shifted.exp().sum(dim=1).log()
    mask = torch.arange(logits.shape[1]) == targets[:, None]
    return (total - torch.where(mask, shifted, 0.0).sum(dim=1)).sum() / len(logits)


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return sum(int(row.argmax()) == int(y) for row, y in zip(logits, targets, strict=True)) / len(
        targets
    )
