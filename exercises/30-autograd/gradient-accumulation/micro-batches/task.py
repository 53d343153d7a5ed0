"""A batch in parts.

The batch is too large for the memory. It comes as a list of parts, and the gradient
in the end must be the same as if all examples had been calculated at once. No
optimizer is needed: gradients add up by themselves.
"""

import torch


def clear(tensors: list[torch.Tensor]) -> None:
    """Remove the gradient of each of these tracked leaves: afterwards it is None.

    Some may have none yet. Whoever still holds an old gradient keeps its numbers.
    """
    raise NotImplementedError


def accumulate(
    w: torch.Tensor,
    parts: list[tuple[torch.Tensor, torch.Tensor]],
) -> float:
    """Leave the gradient of the whole batch's loss in w.grad; return that loss.

    w is a tracked leaf of shape (d,), and w itself stays as it is. A part is a pair
    of x, shape (n, d), and y, shape (n,). Parts may differ in their n, which is at
    least 1; there is at least one part. All tensors have the dtype of w.

    The loss is the mean of (x @ w - y) ** 2 over the examples of all parts
    together, returned as a Python float. A gradient that is in w.grad before does
    not count.

    At any time, only the graph of a single part may be in memory.

    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> one = torch.tensor([[1.0, 0.0], [0.0, 1.0]]), torch.tensor([0.0, 0.0])
    >>> two = torch.tensor([[1.0, 1.0]]), torch.tensor([0.0])
    >>> round(accumulate(w, [one, two]), 4)             # (1 + 4 + 9) / 3
    4.6667
    >>> w.grad
    tensor([2.6667, 3.3333])
    """
    raise NotImplementedError
