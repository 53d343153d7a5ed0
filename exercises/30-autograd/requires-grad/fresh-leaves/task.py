"""Fresh leaves.

Training begins with tensors that can receive gradients: tracked, and leaves, for
only they get a `.grad`. Make two of them, the way it is done before any layer takes
the work off you.
"""

import torch


def start_weights(n: int, scale: float) -> torch.Tensor:
    """Return n random start weights, as a tracked leaf of shape (n,), float32.

    Each is drawn uniformly from -scale to scale. n is at least 1, scale above 0.

    >>> w = start_weights(4, 0.5)
    >>> w.shape, w.requires_grad, w.is_leaf
    (torch.Size([4]), True, True)
    """
    raise NotImplementedError


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    """Return the same numbers in the same shape, as a tracked leaf of type float32.

    `values` is not tracked, and has any shape and any dtype: whole numbers, bools
    (True becomes 1), floats of any kind. It stays as it is, now and later: it does
    not become tracked, and it shares no memory with the result.

    >>> learnable_copy(torch.tensor([1, 2, 3]))
    tensor([1., 2., 3.], requires_grad=True)
    """
    raise NotImplementedError
