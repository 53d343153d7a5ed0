"""Without zero_grad each step moves by the gradients of all batches so far, and of whatever came before."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

FAILS = [
    "test_accuracy_of_batches_of_one_size",
    "test_accuracy_of_batches_of_several_sizes",
    "test_gradients_left_over_have_no_influence",
    "test_mean_loss_of_batches_of_one_size",
    "test_mean_loss_of_batches_of_several_sizes",
    "test_several_steps",
]
SEE = "training-loop-zero-grad-place"


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
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        right += (logits.argmax(dim=1) == targets).sum().item()
        seen += len(targets)
    return total / seen, right / seen
