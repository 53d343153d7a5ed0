"""An optimizer of your own.

Write plain gradient descent as a class that can stand in for `torch.optim.SGD`, to
see that there is no magic in it. Use nothing from `torch.optim`.
"""

from collections.abc import Iterable

import torch


class Descent:
    """Gradient descent over some parameters.

    >>> w = torch.nn.Parameter(torch.tensor([1.0, 2.0]))
    >>> optimizer = Descent([w], lr=0.5)
    >>> (w**2).sum().backward()
    >>> optimizer.step()
    >>> w.data, w.grad
    (tensor([0., 0.]), tensor([2., 4.]))
    >>> optimizer.zero_grad()
    >>> w.grad is None
    True
    """

    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        """Remember the parameters, and `lr` under the name `lr`.

        `parameters` may be a list, or what `model.parameters()` gives. Nothing is
        moved yet.
        """
        raise NotImplementedError

    def step(self) -> None:
        """Move every parameter by -lr times its gradient.

        The parameters themselves change: whoever holds them, as the model does,
        sees it, and they remain leaves that require gradients. Whoever writes
        another number into `lr` changes the steps after that. A parameter whose
        gradient is None stays as it is. The gradients stay as they are.
        """
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Set the gradient of every parameter to None."""
        raise NotImplementedError
