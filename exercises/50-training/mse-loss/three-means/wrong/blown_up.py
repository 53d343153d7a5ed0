"""(n, 1) against (n,) is all pairs: each prediction is compared with every target."""

import torch
import torch.nn.functional as F

FAILS = ["test_column_loss", "test_column_loss_has_a_gradient"]
SEE = "mse-loss-column-and-line"


def column_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return ((predictions - targets) ** 2).mean()


def known_loss(
    predictions: torch.Tensor, targets: torch.Tensor, known: torch.Tensor
) -> torch.Tensor:
    predictions = torch.where(known, predictions, 0.0)
    targets = torch.where(known, targets, 0.0)
    return F.mse_loss(predictions, targets, reduction="sum") / known.sum()


def loss_of_all(batches: list[tuple[torch.Tensor, torch.Tensor]]) -> float:
    total = 0.0
    entries = 0
    for predictions, targets in batches:
        total += F.l1_loss(predictions, targets, reduction="sum").item()
        entries += targets.numel()
    return total / entries
