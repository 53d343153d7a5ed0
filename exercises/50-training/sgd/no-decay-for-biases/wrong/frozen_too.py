"""A frozen parameter has no business in the optimizer: ask each for its requires_grad."""

import torch
from torch import nn

FAILS = ["test_frozen_parameters_are_left_out"]
SEE = "sgd-no-decay-for-biases"


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    trained = [p for p in model.parameters()]
    matrices = {"params": [p for p in trained if p.ndim > 1], "weight_decay": weight_decay}
    others = {"params": [p for p in trained if p.ndim <= 1]}
    return torch.optim.SGD([matrices, others], lr=lr, momentum=momentum)
