"""Reference: detach and clone, two blocks without tracking, and plain numbers."""

from collections.abc import Callable, Iterator

import torch


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w: torch.Tensor, step: float) -> None:
    with torch.no_grad():
        w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        total = sum(loss(batch).item() for batch in batches)
    return total / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
