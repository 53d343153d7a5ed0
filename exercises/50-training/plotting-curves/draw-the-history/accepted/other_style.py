"""A figure without pyplot, `set` for many things at once, and NumPy for the best epoch."""

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def record(
    history: dict[str, list[float]],
    train_loss: torch.Tensor,
    validation_loss: torch.Tensor,
    accuracy: float,
) -> None:
    epoch = (train_loss.detach(), validation_loss.detach(), accuracy)
    for name, value in zip(
        ("train_loss", "validation_loss", "validation_accuracy"), epoch, strict=True
    ):
        history[name].append(float(value))


def draw(
    history: dict[str, list[float]],
    log: bool = False,
) -> tuple[Figure, Axes, Axes]:
    fig = Figure(figsize=(10, 4), layout="constrained")
    left, right = fig.subplots(nrows=1, ncols=2)
    epochs = np.arange(len(history["train_loss"])) + 1
    best = epochs[np.argmin(history["validation_loss"])]
    left.axvline(best, linestyle="--", color="grey", label=f"best: epoch {best}")
    for name in ("training", "validation"):
        key = "train_loss" if name == "training" else "validation_loss"
        left.plot(epochs, history[key], "o-", label=name)
    left.set(xlabel="epoch", ylabel="loss", yscale="log" if log else "linear", title="Loss")
    left.legend(loc="upper right")
    right.plot(epochs, history["validation_accuracy"], "o-", color="tab:green")
    right.set(xlabel="epoch", ylabel="accuracy", ylim=(0.0, 1.0))
    return fig, left, right
