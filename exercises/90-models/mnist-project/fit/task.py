"""Train, keep the best, resume.

The heart of the project: a training that stops by itself, keeps its best weights in a
file, and may be killed at any moment and started again.

Two files in a folder. `best.pt`: the model's state dict at the end of the best epoch, and
nothing else. `last.pt`: everything that training needs to go on, in a form of your own.

Loaders yield batches (inputs, labels) of unequal sizes; the model turns inputs into
logits, labels are class numbers; the loss is cross-entropy. All losses are finite.
Everything is on the CPU, and all random numbers (shuffling, dropout) come from torch's
global generator.

The checks look at the history; at when it stops; at the model and the files; at runs that
are stopped after some epochs, or killed while a file is being written, and started again
in a new program; and, at the end, at how many new digits are read.
"""

from pathlib import Path

from torch import nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader


def fit(
    model: nn.Module,
    optimizer: Optimizer,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    epochs: int,
    patience: int,
    folder: Path,
) -> dict[str, list[float]]:
    """Train until `epochs` epochs are done in all, or patience ends; return the history.

    An epoch trains on every training batch once, in train mode, one step for each; then it
    goes once through the validation batches in eval mode, without a graph. The history is
    a dict of three lists, with one float for each epoch done, those of earlier programs
    included:

        "train_loss"           mean over the examples, each batch before its own step
        "validation_loss"      mean over the examples, after the training
        "validation_accuracy"  share of the examples that are right

    The best epoch is the one with the smallest validation loss, the first if there are
    several. Patience ends when the last `patience` epochs (1 or more) in a row have
    brought no validation loss smaller than the smallest before them.

    If there is a `last.pt` in the folder (which exists), training goes on from it. The
    caller, a new program, has built model, optimizer and loaders as before, with other
    random numbers. After each epoch both files are up to date. However often the program
    was stopped or killed, also while it wrote a file, in the end the history, both files'
    tensors, the model and torch's random state equal, bit by bit, those of one unbroken
    run. A run whose epochs or whose patience are used up trains nothing more.

    When `fit` returns, the model has the state of the best epoch (with no epoch done, its
    own), and is in eval mode; in the folder are no other files. Both can be read with
    `torch.load(path, weights_only=True)`.
    """
    raise NotImplementedError
