"""clone copies the numbers, but the copy stays in the graph."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_snapshot_is_not_tracked"]
SEE = "no-grad-detach-clone"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.clone()


def nudge(w: torch.Tensor, step: float) -> None:
    with torch.no_grad():
        w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        total = sum(loss(batch).item() for batch in batches)
    return total / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
