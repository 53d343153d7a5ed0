"""The weight decay was given to no group: nothing is pulled towards 0."""

import torch
from torch import nn

FAILS = [
    "test_a_model_without_biases",
    "test_matrices_decay",
    "test_more_than_two_axes_decay",
]
SEE = "sgd-no-decay-for-biases"


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    trained = [p for p in model.parameters() if p.requires_grad]
    matrices = {"params": [p for p in trained if p.ndim > 1]}
    others = {"params": [p for p in trained if p.ndim <= 1]}
    return torch.optim.SGD([matrices, others], lr=lr, momentum=momentum)
