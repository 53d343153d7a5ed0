"""The whole project.

From files of digits to a report. Four functions; the last one calls the others.

Two things are handed to you. `build()` returns an untrained model, from images to logits.
`fit(model, optimizer, train_loader, validation_loader, epochs, patience, folder)` trains
it as in the exercise "Train, keep the best, resume": it returns the history, a dict of
three lists ("train_loss", "validation_loss", "validation_accuracy") with a float for each
epoch, one at least, and leaves `best.pt` in the folder, the state dict of the best epoch.
In which state it leaves the model is up to it. Everything is on the CPU.

The checks look at the three sets, digit by digit; at the matrix for several models, also
with layers that know train and eval mode; into the figure; and, with a `fit` of their own,
at what `run` hands to it and what it reports. At the end, real digits are learnt.
"""

from collections.abc import Callable
from pathlib import Path

import torch
from matplotlib.figure import Figure
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def load(
    root: Path, held_out: int, seed: int
) -> tuple[TensorDataset, TensorDataset, TensorDataset]:
    """Return the training, validation and test digits of `datasets.MNIST(root, …)`.

    Each set holds images, float32 of shape (n, 1, 28, 28), and labels, int64 of shape
    (n,). The test set is the whole test file. Of the training file, `held_out` digits
    chosen at random are the validation set, and all others, in any order, the training
    set. One seed gives one choice, another seed another; torch's own random state neither
    influences it nor is changed.

    The images are pixels from 0 to 1, less the mean of all pixels of the *training set*,
    divided by their standard deviation: one number each, the same for all three sets.
    """
    raise NotImplementedError


def confusion(model: nn.Module, loader: DataLoader) -> torch.Tensor:
    """Return the confusion matrix of a model for ten classes: int64, shape (10, 10).

    Entry [i, j] counts the examples of class i whose largest logit is the one of class j.
    The model is measured in eval mode, and no graph is recorded. Batches (images, labels)
    may have unequal sizes, and some classes may not occur.
    """
    raise NotImplementedError


def draw(history: dict[str, list[float]]) -> Figure:
    """Return a new figure of the history, with two axes side by side.

    Left, two lines labelled "training" and "validation": the losses, with a legend.
    Right, one line: the validation accuracy. In both, x is the epoch, from 1; the axes are
    labelled "epoch" for x, and "loss" (left) or "accuracy" (right) for y.
    """
    raise NotImplementedError


def run(
    root: Path,
    folder: Path,
    build: Callable[[], nn.Module],
    fit: Callable[..., dict[str, list[float]]],
    epochs: int,
    patience: int,
    held_out: int,
    seed: int,
) -> dict[str, object]:
    """Train, keep, draw, test; return the report.

    With the same arguments and an empty folder it always does the same. Torch's global
    generator is seeded with `seed`, and the next that draws from it is `build`. The sets
    are those of `load` with this seed; batches have 50 digits (the last one what is left),
    those for training in a new random order in each epoch, and no digit is left out. The
    optimizer is `torch.optim.Adam` with learning rate 0.002, all else as it is by default.
    `fit` is called once.

    The figure is saved as `curves.png` in the folder, and no figure stays open in pyplot.
    Then a *new* model, from `build`, gets the weights of `best.pt`, and is measured on the
    test set. The report:

        "epochs"               epochs done
        "best_epoch"           the one with the smallest validation loss, the first of
                               several, counted from 1
        "validation_accuracy"  that of the best epoch, a float
        "test_accuracy"        the share of test digits that are right, a float
        "confusion"            the matrix of the test set
    """
    raise NotImplementedError
