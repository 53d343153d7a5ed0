"""RMSprop by hand.

Write `torch.optim.RMSprop`, so that it moves just as torch's does. Use nothing from
`torch.optim`.

For each entry of a parameter w, with gradient g, a step does this; square and
buffer are 0 before its first step:

    g = g + weight_decay * w
    square = alpha * square + (1 - alpha) * g**2
    buffer = momentum * buffer + g / (sqrt(square) + eps)
    w = w - lr * buffer
"""

from collections.abc import Iterable

import torch


class RMSprop:
    """Gradient descent with a scale of its own for each entry.

    >>> w = torch.nn.Parameter(torch.zeros(2))
    >>> optimizer = RMSprop([w], lr=0.1, alpha=0.75)
    >>> w.grad = torch.tensor([500.0, 0.02])
    >>> optimizer.step()
    >>> w.data
    tensor([-0.2000, -0.2000])
    """

    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float = 0.01,
        alpha: float = 0.99,
        eps: float = 1e-8,
        weight_decay: float = 0.0,
        momentum: float = 0.0,
    ) -> None:
        """Remember the parameters and the options.

        `parameters` may be a list, or what `model.parameters()` gives. alpha is
        from 0 to below 1, eps above 0.
        """
        raise NotImplementedError

    def step(self) -> None:
        """Move every parameter in place, by the rule above.

        A parameter whose gradient is None is passed over: it does not move, and
        what is remembered of it stays as it is. The gradients stay as they are.
        """
        raise NotImplementedError
