"""detach shares the memory of w: the snapshot changes whenever w does."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_snapshot_is_a_copy_of_its_own"]
SEE = "no-grad-detach-shares"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach()


def nudge(w: torch.Tensor, step: float) -> None:
    with torch.no_grad():
        w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        total = sum(loss(batch).item() for batch in batches)
    return total / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
