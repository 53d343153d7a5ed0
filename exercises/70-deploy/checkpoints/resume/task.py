"""Stopped, resumed, equal to the last bit.

Write a training function that may be killed at any moment and started again, as often as
need be, and that in the end has done exactly what one unbroken run would have done.

The loader yields batches (inputs, targets) of unequal sizes; loss_fn(outputs, targets)
is the mean loss of a batch. The model may have buffers, and layers like dropout; the
optimizer may have a memory of any kind; the scheduler is stepped once at the end of each
epoch, `scheduler.step()`. All random numbers (the loader's shuffling, dropout) come from
torch's global generator on the CPU.

A new program builds model, optimizer, scheduler and loader anew, with other random
numbers, and calls `fit` with the same path. Everything is on the CPU; but a checkpoint
may have been written on a machine with GPUs, its tensors saved there.
"""

from pathlib import Path

from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler
from torch.utils.data import DataLoader


def fit(
    model: nn.Module,
    optimizer: Optimizer,
    scheduler: LRScheduler,
    loader: DataLoader,
    loss_fn: nn.Module,
    epochs: int,
    path: Path,
) -> list[float]:
    """Train until `epochs` epochs are done in all; return the mean loss of each of them.

    If there is a file at `path`, it is a checkpoint that `fit` wrote: training goes on
    from it. After each epoch the checkpoint at `path` is brought up to date. An epoch is
    one pass over the loader in train mode, one step of the optimizer for each batch, then
    one step of the scheduler. Its mean loss, a float, is over *examples*, each batch
    measured before its own step.

    However often training was interrupted, between epochs or in one (which then begins
    again), in the end the model, the optimizer's and the scheduler's state dicts, the
    losses returned, and torch's random state equal those of an unbroken run, bit by bit.
    If all epochs are done already, `fit` trains nothing, and the result is the same.

    At every moment, also if writing fails half-way (the exception then goes on to the
    caller), the file at `path` is a whole checkpoint or not there. It can be read with
    `torch.load(path, weights_only=True)` where its devices exist. When `fit` returns, it
    has left no other file in that folder.
    """
    raise NotImplementedError
