"""A Learner that agrees with the loop.

You have trained classifiers with Adam and cross-entropy in a plain loop, and want to go on
with fastai. Set up a Learner that does what the loop did, so that the numbers stay
comparable:

    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(epochs):
        model.train()
        for inputs, labels in train_loader:
            loss = F.cross_entropy(model(inputs), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        # then, in eval mode, the mean loss and the accuracy over the validation examples

The loaders are torch's, and yield batches (inputs, labels) that differ in size; labels are
class numbers, int64, of shape (batch,). The model turns inputs into logits (batch, classes).

The checks look at the model's parameters and buffers after `fit`, against those of the loop;
at the numbers that `fit` returns; at what is printed; and, with real handwritten digits, at
how many are read after `fit` and after fastai's `learner.fit_one_cycle`. They keep fastai on the
CPU; you need not care for devices.
"""

from fastai.callback import progress  # noqa: F401 (gives every Learner no_bar)
from fastai.learner import Learner
from torch import nn
from torch.utils.data import DataLoader


def make_learner(
    model: nn.Module, train_loader: DataLoader, validation_loader: DataLoader, lr: float
) -> Learner:
    """Return a Learner for the model itself (no copy).

    Its loss is cross-entropy, its metric accuracy, its optimizer torch's Adam with learning
    rate lr, unless `fit` is told another, and all else as torch has it by default.
    """
    raise NotImplementedError


def fit(learner: Learner, epochs: int) -> list[tuple[float, float]]:
    """Train for `epochs` epochs; return the validation loss and the accuracy of each.

    Both are plain floats, means over the validation examples after the epoch's training; the
    accuracy is a share, from 0 to 1. Nothing is printed: no progress bar, no table.

    >>> fit(make_learner(model, train_loader, validation_loader, lr=0.01), epochs=2)
    [(0.412, 0.85), (0.297, 0.9)]
    """
    raise NotImplementedError
