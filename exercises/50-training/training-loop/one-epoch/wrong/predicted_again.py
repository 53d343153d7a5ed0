"""A second prediction after the step costs double, and is the answer of a model that has already learnt this batch."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

FAILS = [
    "test_accuracy_of_batches_of_one_size",
    "test_accuracy_of_batches_of_several_sizes",
    "test_each_batch_goes_through_once",
]
SEE = "training-loop-measured-meanwhile"


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
        total += loss.item() * len(targets)
        right += (model(inputs).argmax(dim=1) == targets).sum().item()
        seen += len(targets)
    return total / seen, right / seen
