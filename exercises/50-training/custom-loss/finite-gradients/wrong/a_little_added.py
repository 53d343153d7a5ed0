"""A little added below the root keeps the gradient finite and makes every hit cost a little."""

import torch
import torch.nn.functional as F

FAILS = ["test_a_hit_costs_nothing"]
SEE = "custom-loss-where-nan"


def mean_distance(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    squares = ((predictions - targets) ** 2).sum(dim=1)
    return torch.sqrt(squares + 1e-8).mean()


def focal_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    gamma: float = 2.0,
) -> torch.Tensor:
    margins = torch.where(targets == 1, logits, -logits)
    log_p = F.logsigmoid(margins)
    return ((1 - torch.exp(log_p)) ** gamma * -log_p).mean()
