"""Outside the graph.

Four things that every training program does with tracked tensors and that should
leave nothing in the graph. What is tracked before is tracked afterwards, and
tracking in general (`torch.is_grad_enabled()`) is on again when a function returns.
"""

from collections.abc import Callable, Iterator

import torch


def snapshot(w: torch.Tensor) -> torch.Tensor:
    """Return a copy of w as it is now: not tracked, and with memory of its own.

    w is tracked or not, of any shape and dtype.
    """
    raise NotImplementedError


def nudge(w: torch.Tensor, step: float) -> None:
    """Subtract step times w.grad from w, in place.

    w is a tracked leaf with a gradient. It is the caller's tensor that changes: it
    remains a tracked leaf, and its gradient stays as it is.

    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (w * w).sum().backward()
    >>> nudge(w, 0.1)
    >>> w
    tensor([0.8000, 1.6000], requires_grad=True)
    """
    raise NotImplementedError


def mean_loss(loss: Callable, batches: list[torch.Tensor]) -> float:
    """Return the mean of loss(batch) over the batches, as a Python float.

    loss returns a tensor of shape (), calculated with tracked weights. There is at
    least one batch. Nothing may be kept for a backward pass, not even for a moment.
    """
    raise NotImplementedError


def history(losses: Iterator[torch.Tensor]) -> list[float]:
    """Return the losses as Python floats, in their order.

    They arrive one after the other, each a tracked tensor of shape () with its
    whole graph. Keep no graph: when the next loss arrives, that of the last one
    must be gone. There may be none.
    """
    raise NotImplementedError
