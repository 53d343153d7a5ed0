"""Fine-tuning, step by step.

A trained network, the backbone, gets a new last layer, the head. The backbone is to
move gently, the head fast, and no batch may throw the model far. Write the
optimizer and the training step.
"""

import torch
from torch import nn


def make_optimizer(
    backbone: nn.Module,
    head: nn.Module,
    lr: float,
) -> torch.optim.Optimizer:
    """Return a plain SGD optimizer for the parameters of both modules.

    The head learns with lr, the backbone with a tenth of it. The modules have no
    parameter in common, and are not changed.
    """
    raise NotImplementedError


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    x: torch.Tensor,
    y: torch.Tensor,
    max_norm: float,
) -> tuple[float, float]:
    """Do one step of training; return the loss and the length of the gradient.

    `model` turns x into predictions of the shape of y; the loss is the mean of the
    squared errors. `optimizer` was made for this model. The model may hold old
    gradients from before; they must not count.

    The gradient of all the model's parameters together, taken as one vector, is
    shortened to the length max_norm if it is longer, and then the optimizer moves
    the parameters. max_norm is above 0.

    Both results are Python floats: the loss before the step, and the length that
    the gradient had before it was shortened.
    """
    raise NotImplementedError
