"""detach takes the nan away and the gradient with it: the loss looks right and moves nothing."""

import torch
import torch.nn.functional as F

FAILS = ["test_mean_distance", "test_a_hit_has_the_gradient_0"]
SEE = "custom-loss-item-term"


def mean_distance(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    squares = ((predictions - targets).detach() ** 2).sum(dim=1)
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
    return ((1 - torch.exp(log_p)) ** gamma * -log_p).mean()
