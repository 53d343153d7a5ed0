"""A training step in mixed precision.

One step of the training loop, with a switch. With `mixed=True` the model's forward pass
runs under autocast, in bfloat16; everything else of the step is float32 and has nothing
to do with autocast.

`loss_fn(predictions, targets)` is any function, perhaps one written by hand with
products in it. So it must calculate in full precision: it is called outside of autocast,
with float32 predictions.
"""

from collections.abc import Callable

import torch
from torch import nn
from torch.optim import Optimizer


def train_step(
    model: nn.Module,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    inputs: torch.Tensor,
    targets: torch.Tensor,
    mixed: bool = True,
) -> float:
    """Take one step on a batch and return the loss, a plain Python float.

    The gradients of earlier steps do not count. Model and inputs are float32, on the
    CPU; the model returns one tensor. It is called once, with `inputs` as they are, and
    parameters and gradients stay float32. `backward` and the optimizer's step run
    outside of autocast. With `mixed=False` nothing at all is bfloat16.
    """
    raise NotImplementedError
