"""A convolution's weight has four axes: two or more decay, not exactly two."""

import torch
from torch import nn

FAILS = ["test_frozen_parameters_are_left_out", "test_more_than_two_axes_decay"]
SEE = "sgd-no-decay-for-biases"


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    trained = [p for p in model.parameters() if p.requires_grad]
    matrices = {"params": [p for p in trained if p.ndim == 2], "weight_decay": weight_decay}
    others = {"params": [p for p in trained if p.ndim <= 1]}
    return torch.optim.SGD([matrices, others], lr=lr, momentum=momentum)
