"""item() leaves the graph: the value is right, but no gradient flows back from a new tensor."""

import torch
import torch.nn.functional as F

FAILS = ["test_column_loss_has_a_gradient"]
SEE = "computational-graph-cut"


def column_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    loss = F.mse_loss(predictions.squeeze(1), targets).item()
    return torch.tensor(loss, dtype=targets.dtype)


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
