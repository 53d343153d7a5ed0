"""The speeds are swapped: what was learnt already moves fast, and the new layer hardly at all."""

import torch
from torch import nn

FAILS = [
    "test_the_backbone_learns_with_a_tenth",
    "test_the_head_learns_with_lr",
    "test_the_optimizer_decides_how_to_move",
]
SEE = "optimizer-step-groups"


def make_optimizer(
    backbone: nn.Module,
    head: nn.Module,
    lr: float,
) -> torch.optim.Optimizer:
    gently = {"params": backbone.parameters(), "lr": lr}
    return torch.optim.SGD([gently, {"params": head.parameters(), "lr": lr / 10}], lr=lr)


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    max_norm: float,
) -> tuple[float, float]:
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return loss.item(), norm.item()
