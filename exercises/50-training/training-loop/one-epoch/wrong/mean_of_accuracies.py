"""The accuracy is right answers over examples, not the mean of the batches' accuracies."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

FAILS = ["test_accuracy_of_batches_of_several_sizes"]
SEE = "training-loop-accuracy"


def train_epoch(
    model: nn.Module,
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimizer: torch.optim.Optimizer,
) -> tuple[float, float]:
    model.train()
    total, right, seen = 0.0, 0, 0
    batches = 0
    for inputs, targets in loader:
        batches += 1
        logits = model(inputs)
        loss = loss_fn(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        right += (logits.argmax(dim=1) == targets).float().mean().item()
        seen += len(targets)
    return total / seen, right / batches
