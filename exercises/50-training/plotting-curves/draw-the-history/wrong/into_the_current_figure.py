"""Drawing into the current figure lands on top of what is there; make a new one for each call."""

import matplotlib.pyplot as plt
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure

FAILS = ["test_each_call_makes_a_figure_of_its_own"]
SEE = "plotting-curves-current-figure"


def record(
    history: dict[str, list[float]],
    train_loss: torch.Tensor,
    validation_loss: torch.Tensor,
    accuracy: float,
) -> None:
    history["train_loss"].append(train_loss.item())
    history["validation_loss"].append(validation_loss.item())
    history["validation_accuracy"].append(accuracy)


def draw(
    history: dict[str, list[float]],
    log: bool = False,
) -> tuple[Figure, Axes, Axes]:
    losses = history["validation_loss"]
    epochs = range(1, len(losses) + 1)
    fig = plt.gcf()
    fig.clear()
    left, right = fig.subplots(1, 2)
    left.plot(epochs, history["train_loss"], label="training")
    left.plot(epochs, losses, label="validation")
    left.axvline(losses.index(min(losses)) + 1)
    left.set_xlabel("epoch")
    left.set_ylabel("loss")
    left.legend()
    if log:
        left.set_yscale("log")
    right.plot(epochs, history["validation_accuracy"])
    right.set_xlabel("epoch")
    right.set_ylabel("accuracy")
    right.set_ylim(0, 1)
    return fig, left, right
