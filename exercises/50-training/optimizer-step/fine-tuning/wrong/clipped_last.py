"""After step it is too late: the long gradient has moved the model already."""

import torch
from torch import nn

FAILS = [
    "test_a_long_gradient",
    "test_a_long_gradient_of_a_single_parameter",
    "test_old_gradients_do_not_count",
]
SEE = "optimizer-step-clip-where"


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
    optimizer.step()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    return loss.item(), norm.item()
