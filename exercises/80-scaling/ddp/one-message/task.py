"""A step, a look, a file: what a training program does with DistributedDataParallel.

The process group is there already (2 or 4 ranks, on CPUs). In every rank `ddp` is a
DistributedDataParallel around a network of the same structure, in train mode. It stays
the object that it is: after your functions, all its parts are in train mode again.
"""

from collections.abc import Callable
from pathlib import Path

import torch
from torch.nn.parallel import DistributedDataParallel
from torch.optim import Optimizer


def train_step(
    ddp: DistributedDataParallel,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    parts: list[tuple[torch.Tensor, torch.Tensor]],
) -> float:
    """Make one step on all parts of all ranks together; return the mean loss of this rank's.

    parts: at least one pair of inputs (n, …) and targets (n,). There are as many parts in
    every rank, and as many examples in every part. `loss_fn(ddp(inputs), targets)` is the
    mean loss of a part. A part goes through the network by itself, because two would not
    fit into memory.

    Afterwards the network is, in all ranks, as if one process had made this step with all
    the examples in one batch (up to rounding, 1e-5). Gradients from earlier steps do not
    count.

    The ranks send each gradient once a step, not once a part. What is returned is a
    Python float: the mean loss over this rank's own examples, before the step.
    """
    raise NotImplementedError


def accuracy(
    ddp: DistributedDataParallel,
    inputs: torch.Tensor,
    targets: torch.Tensor,
) -> float:
    """Return the share of the examples that the network in eval mode gets right.

    One rank calls this, whichever; the others do not, and nobody waits for them. The
    network gives logits (n, classes) for inputs (n, …), and may have buffers; targets (n,)
    are classes. The network's numbers stay as they are, the buffers' too.
    """
    raise NotImplementedError


def save(ddp: DistributedDataParallel, path: Path) -> None:
    """Write the network's state dict to a file, by rank 0 alone, at its `path`.

    A network of the same structure that was never wrapped can load it. All ranks call
    this; the others write nothing, and nobody returns before the file is complete.
    """
    raise NotImplementedError
