"""The last part must send: it carries the sum of all; what comes after a message stays in its rank."""

from collections.abc import Callable
from pathlib import Path

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.optim import Optimizer

FAILS = ["test_a_step_with_several_parts", "test_a_step_of_four_ranks", "test_several_steps", "test_the_ranks_stay_alike"]
SEE = "ddp-no-sync"


def train_step(
    ddp: DistributedDataParallel,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    parts: list[tuple[torch.Tensor, torch.Tensor]],
) -> float:
    def backward(inputs: torch.Tensor, targets: torch.Tensor) -> float:
        loss = loss_fn(ddp(inputs), targets) / len(parts)
        loss.backward()
        return loss.item()

    optimizer.zero_grad()
    mean_loss = backward(*parts[0])
    with ddp.no_sync():
        mean_loss += sum(backward(*part) for part in parts[1:])
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
