"""Nobody sends a gradient: every rank trains a model of its own, and nothing says so."""

from collections.abc import Callable
from pathlib import Path

import torch
import torch.distributed as dist
from torch import nn
from torch.optim import Optimizer

FAILS = ["test_a_step_with_equal_shares", "test_a_step_with_unequal_shares", "test_several_steps", "test_frozen_parameters", "test_mean_loss", "test_the_ranks_stay_alike"]
SEE = "ddp-by-hand-apart"


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
    loss = loss_fn(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()


def save(model: nn.Module, path: Path) -> None:
    if dist.get_rank() == 0:
        torch.save(model.state_dict(), path)
    dist.barrier()
