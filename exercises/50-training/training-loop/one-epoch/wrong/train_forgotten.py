"""A model that was tested before comes in eval mode: model.train() belongs in the loop."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

FAILS = ["test_in_training_mode"]
SEE = "training-loop-train-mode"


def train_epoch(
    model: nn.Module,
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimizer: torch.optim.Optimizer,
) -> tuple[float, float]:
    total, right, seen = 0.0, 0, 0
    for inputs, targets in loader:
        logits = model(inputs)
        loss = loss_fn(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        right += (logits.argmax(dim=1) == targets).sum().item()
        seen += len(targets)
    return total / seen, right / seen
