"""A leaf that is watched must keep its numbers: the line needs torch.no_grad() around it."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_nudge_moves_w", "test_tracking_is_on_again", "test_w_remains_a_tracked_leaf"]
SEE = "no-grad-detach-leaf-in-place"
RAISES = "RuntimeError"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w: torch.Tensor, step: float) -> None:
    w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    with torch.no_grad():
        total = sum(loss(batch).item() for batch in batches)
    return total / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
