"""The losses as modules; means, weighted by the sizes of their batches."""

import torch
from torch import nn


def column_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return nn.MSELoss()(predictions, targets.unsqueeze(1))


def known_loss(
    predictions: torch.Tensor, targets: torch.Tensor, known: torch.Tensor
) -> torch.Tensor:
    filled = torch.where(known, targets, predictions.detach())
    return nn.MSELoss(reduction="none")(predictions, filled).sum() / known.sum()


def loss_of_all(batches: list[tuple[torch.Tensor, torch.Tensor]]) -> float:
    rows = sum(len(targets) for _, targets in batches)
    return sum(nn.L1Loss()(*batch).item() * len(batch[1]) / rows for batch in batches)
