"""Clipping by hand, and groups added one by one."""

import torch
import torch.nn.functional as F
from torch import nn


def make_optimizer(
    backbone: nn.Module,
    head: nn.Module,
    lr: float,
) -> torch.optim.Optimizer:
    optimizer = torch.optim.SGD(head.parameters(), lr=lr)
    optimizer.add_param_group({"params": list(backbone.parameters()), "lr": 0.1 * lr})
    return optimizer


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    max_norm: float,
) -> tuple[float, float]:
    for p in model.parameters():
        p.grad = None
    loss = F.mse_loss(model(x), y)
    loss.backward()
    found = [p.grad for p in model.parameters() if p.grad is not None]
    norm = torch.cat([g.flatten() for g in found]).norm().item()
    if norm > max_norm:
        for g in found:
            g *= max_norm / norm
    optimizer.step()
    return loss.item(), norm
