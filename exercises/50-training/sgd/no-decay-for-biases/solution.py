"""Reference: two groups, told apart by the number of axes."""

import torch
from torch import nn


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    trained = [p for p in model.parameters() if p.requires_grad]
    matrices = {"params": [p for p in trained if p.ndim > 1], "weight_decay": weight_decay}
    others = {"params": [p for p in trained if p.ndim <= 1]}
    return torch.optim.SGD([matrices, others], lr=lr, momentum=momentum)
