"""backward adds to the gradients of before, so that each step moves by the sum of all."""

import torch
from torch import nn

FAILS = ["test_old_gradients_do_not_count"]
SEE = "gradient-accumulation-adds"


def make_optimizer(
    backbone: nn.Module,
    head: nn.Module,
    lr: float,
) -> torch.optim.Optimizer:
    gently = {"params": backbone.parameters(), "lr": lr / 10}
    return torch.optim.SGD([gently, {"params": head.parameters()}], lr=lr)


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    max_norm: float,
) -> tuple[float, float]:
    loss = ((model(x) - y) ** 2).mean()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return loss.item(), norm.item()
