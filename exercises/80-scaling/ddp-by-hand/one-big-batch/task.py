"""Many ranks, one big batch.

Data parallel training in three functions, without DistributedDataParallel. Each rank
calls them with a model of its own, of the same structure in all ranks. The process group
is there already (2 or 4 ranks, on CPUs).
"""

from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer


def synchronise(model: nn.Module) -> None:
    """Give every rank's model the parameters and buffers of rank 0's.

    The model keeps its tensors: new values are written into them. Buffers may be
    integers.
    """
    raise NotImplementedError


def train_step(
    model: nn.Module,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    inputs: torch.Tensor,
    targets: torch.Tensor,
) -> float:
    """Make one step on the examples of all ranks together; return their mean loss.

    inputs (n, …) and targets (n,) are this rank's share; n is at least 1 and may differ
    from rank to rank. `loss_fn(model(inputs), targets)` is the mean loss of the share.

    The models are alike in all ranks before, and after: as if one process had made
    this step with all the examples in one batch (up to rounding, 1e-5). What is
    returned, a Python float, is the mean loss that this process would have measured
    in its step, the same in all ranks. Gradients from earlier steps do not count.

    Some parameters may be frozen (`requires_grad` False, the same ones in all ranks),
    and stay as they are.
    """
    raise NotImplementedError


def save(model: nn.Module, path: Path) -> None:
    """Write the model's state dict to a file, by rank 0 alone, at its `path`.

    Nobody returns before the file is complete. The other ranks write nothing.
    """
    raise NotImplementedError
