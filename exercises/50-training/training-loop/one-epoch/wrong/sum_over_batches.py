"""The loss of a batch is a mean already: times its size it is a sum, and only that may be divided by the examples."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

FAILS = ["test_mean_loss_of_batches_of_one_size", "test_mean_loss_of_batches_of_several_sizes"]
SEE = "training-loop-mean-of-means"


def train_epoch(
    model: nn.Module,
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimizer: torch.optim.Optimizer,
) -> tuple[float, float]:
    model.train()
    total, right, seen = 0.0, 0, 0
    for inputs, targets in loader:
        logits = model(inputs)
        loss = loss_fn(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        right += (logits.argmax(dim=1) == targets).sum().item()
        seen += len(targets)
    return total / seen, right / seen
