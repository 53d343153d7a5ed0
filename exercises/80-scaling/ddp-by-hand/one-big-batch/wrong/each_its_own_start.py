"""Every process draws random numbers of its own: without a broadcast the models differ from the start."""

from collections.abc import Callable
from pathlib import Path

import torch
import torch.distributed as dist
from torch import nn
from torch.optim import Optimizer

FAILS = ["test_buffers_of_rank_0", "test_parameters_of_rank_0"]
SEE = "ddp-by-hand-begin"


def synchronise(model: nn.Module) -> None:
    for tensor in model.state_dict().values():
        dist.broadcast(tensor.clone(), src=0)


def train_step(
    model: nn.Module,
    optimizer: Optimizer,
    loss_fn: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    inputs: torch.Tensor,
    targets: torch.Tensor,
) -> float:
    optimizer.zero_grad()
    loss = loss_fn(model(inputs), targets) * len(targets)
    loss.backward()
    sums = torch.tensor([loss.item(), len(targets)])
    dist.all_reduce(sums)
    total, count = sums.tolist()
    for parameter in model.parameters():
        if parameter.grad is not None:
            dist.all_reduce(parameter.grad)
            parameter.grad /= count
    optimizer.step()
    return total / count


def save(model: nn.Module, path: Path) -> None:
    if dist.get_rank() == 0:
        torch.save(model.state_dict(), path)
    dist.barrier()
