"""One step, from several parts, in float16.

The batch is too large for memory, so it comes in parts, and one step of the optimizer is
taken from all of them. The model's forward pass runs under autocast in float16, the
gradients are scaled by a `GradScaler`, and they are clipped.

All of it must work with float16's short range: small gradients may not vanish, and an
overflow may not reach the weights. (It runs on the CPU here, as it would on a GPU.)
"""

from collections.abc import Callable

import torch
from torch import nn
from torch.optim import Optimizer


def scaled_step(
    model: nn.Module,
    optimizer: Optimizer,
    scaler: torch.amp.GradScaler,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    parts: list[tuple[torch.Tensor, torch.Tensor]],
    max_norm: float,
) -> tuple[float, bool]:
    """Take one step from all parts; return the loss and whether the step was taken.

    `parts` holds at least one pair (inputs, targets), perhaps of different sizes.
    `loss_fn(predictions, targets)` returns the mean over the examples of a part, and
    gets float32 predictions. The loss of the step, and what its gradient belongs to, is
    the mean over *all* examples of all parts; gradients of earlier steps do not count.
    The gradient, true and unscaled, all parameters together, is clipped to the length
    `max_norm`.

    If a gradient is inf or nan, no weight changes, and the scale is halved for the next
    call; the second result is then False. Otherwise it is True, also when the scale has
    grown. Each call counts as one step for the scaler's growth. The loss is a plain
    Python float, unscaled.
    """
    raise NotImplementedError
