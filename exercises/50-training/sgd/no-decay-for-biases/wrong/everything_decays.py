"""One keyword for all: the biases decay as well. Who is to be treated otherwise needs a group."""

import torch
from torch import nn

FAILS = ["test_a_parameter_of_no_axis_does_not", "test_biases_do_not"]
SEE = "sgd-no-decay-for-biases"


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    trained = [p for p in model.parameters() if p.requires_grad]
    matrices = {"params": [p for p in trained if p.ndim > 1], "weight_decay": weight_decay}
    others = {"params": [p for p in trained if p.ndim <= 1], "weight_decay": weight_decay}
    return torch.optim.SGD([matrices, others], lr=lr, momentum=momentum)
