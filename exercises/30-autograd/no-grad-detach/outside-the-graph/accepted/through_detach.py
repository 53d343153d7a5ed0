"""Writing through the shared memory of detach, and the mode put back by hand."""

from collections.abc import Iterator

import torch


def snapshot(w: torch.Tensor) -> torch.Tensor:
    return w.detach().clone()


def nudge(w, step):
    w.detach().sub_(step * w.grad)


def mean_loss(loss, batches):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        return sum(map(float, map(loss, batches))) / len(batches)
    finally:
        torch.set_grad_enabled(before)


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    return [loss.item() for loss in losses]
