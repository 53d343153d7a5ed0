"""A name tells little: a gain has one axis or none and is not called bias. Count the axes."""

import torch
from torch import nn

FAILS = ["test_a_parameter_of_no_axis_does_not"]
SEE = "sgd-no-decay-for-biases"


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    matrices = {"params": [p for n, p in model.named_parameters() if p.requires_grad and "bias" not in n], "weight_decay": weight_decay}
    others = {"params": [p for n, p in model.named_parameters() if p.requires_grad and "bias" in n]}
    return torch.optim.SGD([matrices, others], lr=lr, momentum=momentum)
