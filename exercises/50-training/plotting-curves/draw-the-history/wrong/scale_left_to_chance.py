"""Without limits each plot of the accuracy has a scale of its own; and `log` must reach the losses."""

import matplotlib.pyplot as plt
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure

FAILS = ["test_the_accuracy_has_the_scale_of_a_share", "test_log_is_for_the_losses"]
SEE = "plotting-curves-own-axes"


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
    right.plot(epochs, history["validation_accuracy"])
    right.set_xlabel("epoch")
    right.set_ylabel("accuracy")
    return fig, left, right
