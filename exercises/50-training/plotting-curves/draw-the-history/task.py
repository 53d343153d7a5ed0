"""Draw the history.

A history is a dict of three lists, all with one plain float per epoch:

    {"train_loss": […], "validation_loss": […], "validation_accuracy": […]}

Write the function that records an epoch, and the one that draws the curves. The
checks have no screen: do not call plt.show(), and do not close the figure.
"""

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def record(
    history: dict[str, list[float]],
    train_loss: torch.Tensor,
    validation_loss: torch.Tensor,
    accuracy: float,
) -> None:
    """Append one epoch to the three lists of the history, as plain floats.

    The losses are tensors of shape (), with or without a graph; no graph is kept.
    """
    raise NotImplementedError


def draw(
    history: dict[str, list[float]],
    log: bool = False,
) -> tuple[Figure, Axes, Axes]:
    """Draw the history into a new figure; return it with its left and right axes.

    Left, the losses: two lines labelled "training" and "validation", with a legend,
    and a vertical line (`axvline`) at the epoch with the lowest validation loss,
    the first one if there are several. With `log`, the y axis is logarithmic.

    Right, the validation accuracy: one line, on a linear y axis from 0 to 1.

    In both, x is the epoch, from 1, and the axes are labelled: "epoch" for x; for y
    "loss" on the left, "accuracy" on the right. The history has at least one epoch
    and is not changed.
    """
    raise NotImplementedError
