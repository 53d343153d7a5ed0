"""A short batch must not count as much as a full one: add loss times size, and divide by all examples."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

FAILS = ["test_mean_loss_of_batches_of_several_sizes"]
SEE = "training-loop-mean-of-means"


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
        total += loss.item()
        right += (logits.argmax(dim=1) == targets).sum().item()
        seen += len(targets)
    return total / batches, right / seen
