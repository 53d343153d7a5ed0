"""Without a block, tracking stays off for everything that follows."""

from collections.abc import Callable, Iterator

import torch

FAILS = ["test_tracking_is_on_again"]
SEE = "no-grad-detach-block"


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w: torch.Tensor, step: float) -> None:
    with torch.no_grad():
        w -= step * w.grad


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    torch.set_grad_enabled(False)
    return sum(loss(batch).item() for batch in batches) / len(batches)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
