"""Three schedulers in one loop.

A training loop that can take a scheduler of each kind. Where each is called, and
with what, is the whole matter. The checks write down every call of every `step`,
and replay the training by hand with the rates that you report.
"""

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler, ReduceLROnPlateau


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
    """Train for `epochs` passes over `loader`; return each step's learning rate.

    A batch is (inputs, targets), both with the batch axis in front; batches may
    differ in size. `loss_fn(model(inputs), targets)` is the mean loss of a batch.
    Each batch makes one step of the optimizer, with the gradients of this batch
    alone. In every epoch the model is in training mode, however it came in.

    Every scheduler that is given (not None) is called by its `step`:

    - `per_batch` once after each step of the optimizer, before the next batch;
    - `per_epoch` once after each epoch;
    - `plateau` once after each epoch, with the epoch's mean loss as its only
      argument: the mean over all examples, each measured before its step. It is a
      Python float. If `per_epoch` is given too, `plateau` is called after it.

    The list has one number for each step, in order: the rate in the optimizer's
    first group with which this step was made.
    """
    raise NotImplementedError
