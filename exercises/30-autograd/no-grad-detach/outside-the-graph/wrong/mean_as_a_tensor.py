"""A tensor of shape () prints like a number and is none: what is reported should be the float, by item()."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_mean_loss"]
SEE = "no-grad-detach-losses-in-a-list"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w: torch.Tensor, step: float) -> None:
    with torch.no_grad():
        w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        return sum(loss(batch) for batch in batches) / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
