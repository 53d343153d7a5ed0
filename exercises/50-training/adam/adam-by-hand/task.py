"""Adam and AdamW by hand.

Write `torch.optim.Adam` and `torch.optim.AdamW` as one class, so that it moves just
as torch's do. Use nothing from `torch.optim`.

For each entry of a parameter w, with gradient g, a step does this; mean and square
are 0 before its first step, and t is 1 in it:

    g = g + weight_decay * w                Adam, or
    w = w - lr * weight_decay * w           AdamW (decoupled)
    mean = beta1 * mean + (1 - beta1) * g
    square = beta2 * square + (1 - beta2) * g**2
    w = w - lr * mean' / (sqrt(square') + eps)

where mean' = mean / (1 - beta1**t) and square' = square / (1 - beta2**t).
"""

from collections.abc import Iterable

import torch


class Adam:
    """Adam, and with decoupled=True AdamW.

    >>> w = torch.nn.Parameter(torch.zeros(2))
    >>> optimizer = Adam([w], lr=0.1)
    >>> w.grad = torch.tensor([-700.0, 0.03])
    >>> optimizer.step()
    >>> w.data
    tensor([ 0.1000, -0.1000])
    """

    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.0,
        decoupled: bool = False,
    ) -> None:
        """Remember the parameters and the options; keep lr under the name `lr`.

        `parameters` may be a list, or what `model.parameters()` gives. Both betas
        are from 0 to below 1, eps above 0.
        """
        raise NotImplementedError

    def step(self) -> None:
        """Move every parameter in place, by the rule above.

        A parameter whose gradient is None is passed over: it neither moves nor
        decays, what is remembered of it stays as it is, and the step does not count
        for its t. The gradients stay as they are. Whoever writes another number
        into `lr` changes the steps after that.
        """
        raise NotImplementedError
