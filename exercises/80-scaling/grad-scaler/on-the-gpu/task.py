"""Training in float16 on a GPU.

The loop of the note, whole, on a real device. Model and optimizer are ready, and the
model's parameters are on the device; the batches are on the host. The forward pass runs
under autocast in float16, and a `GradScaler` of your own, made by you, sees to it that
gradients neither vanish nor overflow.
"""

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim import Optimizer


def train(
    model: nn.Module,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    batches: Iterable[tuple[torch.Tensor, torch.Tensor]],
    device: torch.device,
) -> list[float]:
    """Go through the batches once, one step each; return the loss of each batch.

    The losses are plain Python floats, unscaled, each measured before its own step.
    `loss_fn` gets float32 predictions. A batch whose gradients overflow changes no
    weight, and the scale is halved after it; the scale begins where `GradScaler` begins
    by default. Parameters stay float32.
    """
    raise NotImplementedError
