"""After the step each rank has gone its own way: reduce between backward and step."""

from collections.abc import Callable
from pathlib import Path

import torch
import torch.distributed as dist
from torch import nn
from torch.optim import Optimizer

FAILS = ["test_a_step_with_equal_shares", "test_a_step_with_unequal_shares", "test_several_steps", "test_frozen_parameters", "test_the_ranks_stay_alike"]
SEE = "ddp-by-hand-where"


def synchronise(model: nn.Module) -> None:
    for tensor in model.state_dict().values():
        dist.broadcast(tensor, src=0)


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
    optimizer.step()
    for parameter in model.parameters():
        if parameter.grad is not None:
            dist.all_reduce(parameter.grad)
            parameter.grad /= count
    return total / count


def save(model: nn.Module, path: Path) -> None:
    if dist.get_rank() == 0:
        torch.save(model.state_dict(), path)
    dist.barrier()
