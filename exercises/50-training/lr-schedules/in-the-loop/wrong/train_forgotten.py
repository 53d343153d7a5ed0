"""A model that was tested before comes in eval mode: model.train() belongs in the loop."""

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler, ReduceLROnPlateau

FAILS = ["test_in_training_mode"]
SEE = "training-loop-train-mode"


def train(
    model: nn.Module,
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimizer: torch.optim.Optimizer,
    epochs: int,
    per_batch: LRScheduler | None = None,
    per_epoch: LRScheduler | None = None,
    plateau: ReduceLROnPlateau | None = None,
) -> list[float]:
    rates = []
    for _ in range(epochs):
        total, seen = 0.0, 0
        for inputs, targets in loader:
            loss = loss_fn(model(inputs), targets)
            optimizer.zero_grad()
            loss.backward()
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            if per_batch is not None:
                per_batch.step()
            total += loss.item() * len(targets)
            seen += len(targets)
        if per_epoch is not None:
            per_epoch.step()
        if plateau is not None:
            plateau.step(total / seen)
    return rates
