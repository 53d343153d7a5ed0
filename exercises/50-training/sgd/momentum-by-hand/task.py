"""Momentum by hand.

Write `torch.optim.SGD` with its memory, so that it moves just as torch's does. Use
nothing from `torch.optim`.

For a parameter w with gradient g, a step does this:

    g = g + weight_decay * w
    buffer = g                                         in its first step
    buffer = momentum * buffer + (1 - dampening) * g   in those after it
    g = g + momentum * buffer      with nesterov,  else  g = buffer
    w = w - lr * g
"""

from collections.abc import Iterable

import torch


class SGD:
    """Gradient descent with momentum and weight decay.

    >>> w = torch.nn.Parameter(torch.tensor([0.0]))
    >>> optimizer = SGD([w], lr=1.0, momentum=0.5)
    >>> for gradient in (4.0, 4.0):
    ...     w.grad = torch.tensor([gradient])
    ...     optimizer.step()
    >>> w.data
    tensor([-10.])
    """

    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float,
        momentum: float = 0.0,
        dampening: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
    ) -> None:
        """Remember the parameters and the options; keep lr under the name `lr`.

        `parameters` may be a list, or what `model.parameters()` gives. Dampening is
        only given together with a momentum, and never together with nesterov.
        """
        raise NotImplementedError

    def step(self) -> None:
        """Move every parameter in place, by the rule above.

        A parameter whose gradient is None is passed over: it does not move, it does
        not decay, and its buffer stays as it is, or stays missing. Each parameter
        has its own first step. The gradients stay as they are. Whoever writes
        another number into `lr` changes the steps after that.
        """
        raise NotImplementedError
