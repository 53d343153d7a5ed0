"""Sorted by a loop; and an empty group is not made."""

import torch
from torch import nn


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    kinds: dict[float, list[nn.Parameter]] = {}
    for p in model.parameters():
        if p.requires_grad:
            kinds.setdefault(weight_decay if len(p.shape) >= 2 else 0.0, []).append(p)
    groups = [{"params": kind, "weight_decay": decay} for decay, kind in kinds.items()]
    return torch.optim.SGD(groups, lr=lr, momentum=momentum)
