"""Turning off the leaf's own switch allows the change, and ends its training."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_w_remains_a_tracked_leaf"]
SEE = "no-grad-detach-block"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w: torch.Tensor, step: float) -> None:
    w.requires_grad_(False)
    w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        total = sum(loss(batch).item() for batch in batches)
    return total / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
