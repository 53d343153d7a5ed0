"""Clamping the probability caps the loss, and there the gradient is 0: the worst examples teach nothing."""

import torch
import torch.nn.functional as F

FAILS = ["test_beyond_every_probability", "test_far_on_the_wrong_side"]
SEE = "custom-loss-logsigmoid"


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
    log_p = torch.log((1 / (1 + torch.exp(-margins))).clamp(min=1e-12))
    return ((1 - torch.exp(log_p)) ** gamma * -log_p).mean()
