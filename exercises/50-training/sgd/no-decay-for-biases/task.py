"""Weight decay, but not for biases.

Nearly every serious training script has these lines: weight matrices decay, and
biases, scales and other parameters with one axis or none do not.
"""

import torch
from torch import nn


def make_optimizer(
    model: nn.Module, lr: float, momentum: float, weight_decay: float
) -> torch.optim.Optimizer:
    """Return a `torch.optim.SGD` for the model's parameters.

    All of them learn with `lr` and `momentum`. Those with two axes or more also
    have the given weight decay; the others have none. Frozen parameters, whose
    requires_grad is False, are not given to the optimizer at all; at least one is
    not frozen. A model may have parameters of one kind only. The model is not
    changed.

    >>> model = nn.Linear(3, 2)
    >>> optimizer = make_optimizer(model, lr=0.1, momentum=0.0, weight_decay=0.5)
    >>> before = model.bias.detach().clone()
    >>> for p in model.parameters():
    ...     p.grad = torch.zeros_like(p)
    >>> optimizer.step()
    >>> torch.equal(model.bias, before)
    True
    """
    raise NotImplementedError
