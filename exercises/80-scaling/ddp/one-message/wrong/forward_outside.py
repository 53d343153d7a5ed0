"""It is in the forward pass that ddp is told whether to send: no_sync() must contain it."""

from collections.abc import Callable
from pathlib import Path

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.optim import Optimizer

FAILS = ["test_gradients_travel_once_a_step"]
SEE = "ddp-no-sync-forward"


def train_step(
    ddp: DistributedDataParallel,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    parts: list[tuple[torch.Tensor, torch.Tensor]],
) -> float:
    optimizer.zero_grad()
    mean_loss = 0.0
    for number, (inputs, targets) in enumerate(parts):
        loss = loss_fn(ddp(inputs), targets) / len(parts)
        if number < len(parts) - 1:
            with ddp.no_sync():
                loss.backward()
        else:
            loss.backward()
        mean_loss += loss.item()
    optimizer.step()
    return mean_loss


def accuracy(ddp: DistributedDataParallel, inputs: torch.Tensor, targets: torch.Tensor) -> float:
    model = ddp.module.eval()
    with torch.no_grad():
        right = model(inputs).argmax(dim=1) == targets
    model.train()
    return right.float().mean().item()


def save(ddp: DistributedDataParallel, path: Path) -> None:
    if dist.get_rank() == 0:
        torch.save(ddp.module.state_dict(), path)
    dist.barrier()
