"""The length is measured after clipping, and never exceeds max_norm: clip_grad_norm_ returns the one before."""

import torch
from torch import nn

FAILS = ["test_the_results_are_those_before_the_step"]
SEE = "optimizer-step-clip-together"


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
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    norm = sum((p.grad**2).sum() for p in model.parameters()) ** 0.5
    optimizer.step()
    return loss.item(), norm.item()
