"""One epoch, with validation.

The part of a program that is written most often: train on every batch, then measure
on examples that were not trained on. It is for classification: a loader yields
batches (inputs, targets), the model turns inputs into logits of shape
(batch, classes), and targets are class numbers of shape (batch,), int64. Batches
may differ in size.

`loss_fn(logits, targets)` returns the mean loss of a batch. All results are plain
Python floats, and means over *examples*: each example counts the same, whatever the
size of its batch. Every loader is gone through once per call.
"""

from torch import nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader


def evaluate(
    model: nn.Module,
    loader: DataLoader,
    loss_fn: nn.Module,
) -> tuple[float, float]:
    """Return the mean loss and the accuracy (a share, from 0 to 1) over the loader.

    The model is measured in eval mode, and no graph is recorded. Its parameters,
    their gradients and its buffers stay as they are. Afterwards it is in the mode
    in which it came. (All of it is in one mode: `model.training` tells which.)
    """
    raise NotImplementedError


def run_epoch(
    model: nn.Module,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    loss_fn: nn.Module,
    optimizer: Optimizer,
) -> tuple[float, float, float]:
    """Train on each batch, then validate: training loss, validation loss, accuracy.

    The model trains in train mode, whichever mode it comes in, with one step of the
    optimizer for each batch. The training loss is the mean of what was measured on
    the way, each batch before its own step. Validation loss and accuracy are those
    of the trained model, as `evaluate` returns them.
    """
    raise NotImplementedError
