"""A scheduler that was not given is None, and has no step."""

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler, ReduceLROnPlateau

FAILS = [
    "test_calls_for_each_epoch",
    "test_calls_of_the_plateau",
    "test_in_training_mode",
    "test_no_scheduler",
    "test_rates_that_change_with_each_epoch",
    "test_rates_without_a_scheduler",
    "test_what_the_plateau_is_told",
    "test_the_plateau_is_told_one_python_float",
]
SEE = "lr-schedules-order"
RAISES = "AttributeError"


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
        model.train()
        total, seen = 0.0, 0
        for inputs, targets in loader:
            loss = loss_fn(model(inputs), targets)
            optimizer.zero_grad()
            loss.backward()
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            per_batch.step()
            total += loss.item() * len(targets)
            seen += len(targets)
        if per_epoch is not None:
            per_epoch.step()
        if plateau is not None:
            plateau.step(total / seen)
    return rates
