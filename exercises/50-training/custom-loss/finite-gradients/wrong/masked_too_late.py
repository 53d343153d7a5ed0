"""`where` around the root masks its value, not its gradient: 0 times infinity is nan."""

import torch
import torch.nn.functional as F

FAILS = ["test_a_hit_has_the_gradient_0"]
SEE = "custom-loss-where-nan"


def mean_distance(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    squares = ((predictions - targets) ** 2).sum(dim=1)
    hit = squares == 0
    return torch.where(hit, 0.0, torch.sqrt(squares)).mean()


def focal_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    gamma: float = 2.0,
) -> torch.Tensor:
    margins = torch.where(targets == 1, logits, -logits)
    log_p = F.logsigmoid(margins)
    return ((1 - torch.exp(log_p)) ** gamma * -log_p).mean()
