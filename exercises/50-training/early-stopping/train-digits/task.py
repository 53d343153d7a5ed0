"""A full run on real digits.

The whole of this stage in one function: train on batches, validate after every
epoch, write a history, stop in time, and hand back the best weights. The checks
train a small network with it on a few hundred handwritten digits. Write helper
functions as you like.
"""

from torch import nn
from torch.utils.data import DataLoader


def train_classifier(
    model: nn.Module,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    epochs: int,
    lr: float = 0.1,
    patience: int = 3,
) -> dict[str, list[float]]:
    """Train the model with cross-entropy and plain SGD; return its history.

    The loaders yield batches (inputs, targets); the model turns inputs into logits
    of shape (batch, classes), targets are class numbers (batch,). Batches differ in
    size.

    Each epoch trains on every training batch once, in train mode, one step for
    each; then it goes once through the validation batches in eval mode, without a
    graph. The history is a dict of three lists, with one plain float per epoch that
    was run:

        "train_loss"           mean over the training examples of the losses
                               measured on the way, each batch before its own step
        "validation_loss"      mean over the validation examples, after the training
        "validation_accuracy"  share of validation examples that are right, 0 to 1

    Training stops after `epochs` epochs, or as soon as the last `patience` epochs
    in a row have brought no validation loss smaller than the smallest before them.
    The epoch that stops is in the history. `patience` is at least 1.

    Afterwards the model, changed in place, has the parameters and buffers of the
    epoch with the smallest validation loss (the first such epoch), and is in eval
    mode. With epochs=0 it has those it came with, and the lists are empty.
    """
    raise NotImplementedError
