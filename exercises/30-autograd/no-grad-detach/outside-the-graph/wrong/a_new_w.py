"""w = w - … gives the name to a new tensor; the caller's w never moves."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_nudge_moves_w"]
SEE = "no-grad-detach-update"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w: torch.Tensor, step: float) -> None:
    with torch.no_grad():
        w = w - step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        total = sum(loss(batch).item() for batch in batches)
    return total / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
