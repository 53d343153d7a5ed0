"""Predict everything, wait once.

A trained model is to classify many batches on a GPU, without ever making it wait. (The
checks simulate a GPU where there is none, and count each copy between host and device
and each time that the host waits.)
"""

from collections.abc import Iterable

import torch
from torch import nn


def predict(
    model: nn.Module, batches: Iterable[torch.Tensor], device: torch.device
) -> torch.Tensor:
    """Return the class number of every example of every batch, in order, on the host.

    `batches` yields at least one tensor (b, …) on the host, b may differ from batch to
    batch. The model turns a batch into logits (b, classes). The result is int64, of
    shape (total number of examples,).

    The model runs on `device` (which may be the CPU), in eval mode and inference mode;
    afterwards it is still there, in eval mode. Each of its tensors is copied to the
    device at most once, and each batch exactly once, without blocking. To the host
    goes one copy only, after the last batch, and no more than the class numbers. The
    host waits once, for that copy: it may not read numbers that have not yet come.
    """
    raise NotImplementedError
