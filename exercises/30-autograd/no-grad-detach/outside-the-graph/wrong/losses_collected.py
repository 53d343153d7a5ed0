"""A list of losses keeps the graph of each alive until the list is gone."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_history_keeps_no_graph"]
SEE = "no-grad-detach-losses-in-a-list"


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
    kept = list(losses)
    return [loss.item() for loss in kept]
