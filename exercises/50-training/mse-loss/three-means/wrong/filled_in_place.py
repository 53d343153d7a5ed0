"""Writing zeros into the targets loses them for the caller, who holds the same tensor."""

import torch
import torch.nn.functional as F

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def column_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return F.mse_loss(predictions.squeeze(1), targets)


def known_loss(
    predictions: torch.Tensor, targets: torch.Tensor, known: torch.Tensor
) -> torch.Tensor:
    predictions = torch.where(known, predictions, 0.0)
    targets.masked_fill_(~known, 0.0)
    return F.mse_loss(predictions, targets, reduction="sum") / known.sum()


def loss_of_all(batches: list[tuple[torch.Tensor, torch.Tensor]]) -> float:
    total = 0.0
    entries = 0
    for predictions, targets in batches:
        total += F.l1_loss(predictions, targets, reduction="sum").item()
        entries += targets.numel()
    return total / entries
