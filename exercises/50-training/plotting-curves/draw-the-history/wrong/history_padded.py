"""Putting something in front of a list so that it counts from 1 changes the caller's history."""

import matplotlib.pyplot as plt
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure

FAILS = ["test_the_history_is_left_alone"]
SEE = "plotting-curves-epoch-number"


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
    fig, (left, right) = plt.subplots(1, 2)
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
    losses.insert(0, float("nan"))
    return fig, left, right
