"""Only the misses are rooted; the focal loss from softplus and the other class's probability."""

import torch
import torch.nn.functional as F


def mean_distance(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    squares = (predictions - targets).square().sum(dim=1)
    return squares[squares > 0].sqrt().sum() / len(squares)


def focal_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    gamma: float = 2.0,
) -> torch.Tensor:
    wrong_way = logits * (1 - 2 * targets)
    return torch.mean(torch.sigmoid(wrong_way) ** gamma * F.softplus(wrong_way))
