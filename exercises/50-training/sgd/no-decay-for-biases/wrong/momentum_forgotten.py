"""Momentum is a keyword of the optimizer: left out, it is 0."""

import torch
from torch import nn

FAILS = [
    "test_a_model_without_biases",
    "test_a_parameter_of_no_axis_does_not",
    "test_biases_do_not",
    "test_matrices_decay",
    "test_more_than_two_axes_decay",
]
SEE = "sgd-buffer"


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    trained = [p for p in model.parameters() if p.requires_grad]
    matrices = {"params": [p for p in trained if p.ndim > 1], "weight_decay": weight_decay}
    others = {"params": [p for p in trained if p.ndim <= 1]}
    return torch.optim.SGD([matrices, others], lr=lr)
