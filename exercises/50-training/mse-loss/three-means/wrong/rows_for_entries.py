"""The loss is a mean over entries: a sum over (b, d) is divided by b times d, not by b rows."""

import torch
import torch.nn.functional as F

FAILS = ["test_loss_of_equal_batches", "test_loss_of_unequal_batches"]
SEE = "mse-loss-mean-of-all"


def column_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.mse_loss(predictions.squeeze(1), targets)


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
        entries += len(targets)
    return total / entries
