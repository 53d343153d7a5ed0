"""Detached, the weight has the right value, but its share of the gradient is lost."""

import torch
import torch.nn.functional as F

FAILS = ["test_gradient_of_the_focal_loss"]
SEE = "custom-loss-focal-weight"


def mean_distance(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    squares = ((predictions - targets) ** 2).sum(dim=1)
    hit = squares == 0
    safe = torch.where(hit, 1.0, squares)
    return torch.where(hit, 0.0, torch.sqrt(safe)).mean()


def focal_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    gamma: float = 2.0,
) -> torch.Tensor:
    margins = torch.where(targets == 1, logits, -logits)
    log_p = F.logsigmoid(margins)
    return ((1 - torch.exp(log_p).detach()) ** gamma * -log_p).mean()
