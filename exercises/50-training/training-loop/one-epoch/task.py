"""One epoch.

The inner loop of every training program, as a function of its own: one pass over
the data, one step for each batch, and an honest report of how it went.
"""

from collections.abc import Callable, Iterable

import torch
from torch import nn


def train_epoch(
    model: nn.Module,
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    optimizer: torch.optim.Optimizer,
) -> tuple[float, float]:
    """Train `model` for one pass over `loader`; return (mean loss, accuracy).

    Each batch is a pair of inputs (b, …) and targets (b,), class numbers as int64;
    batches may differ in size, and there is at least one. `model(inputs)` gives
    logits (b, classes). `loss_fn(logits, targets)` gives the mean loss of a batch,
    as nn.CrossEntropyLoss() does. `optimizer` holds the model's parameters.

    Both results are Python floats: the mean, over all *examples* of the pass, of
    the loss, and of being right (the largest logit is the target's). Both are
    measured on each batch before its step moves the model.

    The checks replay every step by hand. They also look that

    - each batch goes through the model once, in training mode, also if the model
      comes in eval mode;
    - gradients that are left over from earlier have no influence.
    """
    raise NotImplementedError
