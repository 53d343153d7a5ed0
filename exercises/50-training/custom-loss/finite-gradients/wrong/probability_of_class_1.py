"""The weight asks for the probability of the right class, which is p for class 1 and 1 - p for class 0."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_focal_loss",
    "test_gradient_of_the_focal_loss",
    "test_gamma_is_2_unless_told_otherwise",
    "test_far_on_the_wrong_side",
    "test_beyond_every_probability",
]
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
    return ((1 - torch.exp(F.logsigmoid(logits))) ** gamma * -log_p).mean()
