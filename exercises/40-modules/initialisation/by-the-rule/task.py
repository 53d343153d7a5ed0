"""Xavier and Kaiming by hand.

Fill a weight by the two rules, without calling nn.init. A weight is what nn.Linear
has: a float32 parameter of shape (out, in).

Both functions write into the weight they are given and return it. It remains the
same parameter: a leaf that requires a gradient, with nothing of the filling
recorded. Every entry is drawn on its own, anew at each call.
"""

import torch


def fans(weight: torch.Tensor) -> tuple[int, int]:
    """Return fan_in and fan_out of a weight: its layer's inputs and outputs.

    >>> fans(torch.empty(2, 3))
    (3, 2)
    """
    raise NotImplementedError


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    """Fill the weight uniformly from -b to b.

    b is such that the entries' standard deviation is
    gain * sqrt(2 / (fan_in + fan_out)).
    """
    raise NotImplementedError


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    """Fill the weight from a normal distribution, for a layer before a ReLU.

    Its mean is 0, its standard deviation sqrt(2 / fan_in).
    """
    raise NotImplementedError
