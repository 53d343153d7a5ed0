"""The loss on logits.

Write binary cross-entropy from its formula, so that it stays exact for logits of
any size. The losses of torch (`binary_cross_entropy_with_logits`,
`BCEWithLogitsLoss`, `BCELoss`, `cross_entropy` and the like) may not be called: the
checks look.

They also look at logits as large as 1000 on either side, and at the gradients: the
gradient of a mean of n losses by a logit z is (sigmoid(z) - target) / n, where
`pos_weight` is 1. Float32 and float64 come in; the result keeps the dtype. What
comes in is not changed.
"""

import torch


def bce_with_logits(
    logits: torch.Tensor, targets: torch.Tensor, pos_weight: float = 1.0
) -> torch.Tensor:
    """Return the mean binary cross-entropy, a tensor of shape ().

    logits and targets have the same shape, any, and the same dtype; there is at
    least one entry. A target t is a float from 0 to 1, mostly, but not always, one
    of the ends. With p = sigmoid(logit), the loss of one entry is

        -(pos_weight * t * log(p) + (1 - t) * log(1 - p))

    and the mean is over the number of entries.

    >>> bce_with_logits(torch.tensor([0.0, -200.0]), torch.tensor([1.0, 0.0]))
    tensor(0.3466)
    """
    raise NotImplementedError


def balancing_weight(targets: torch.Tensor) -> float:
    """Return the `pos_weight` with which both classes count the same in total.

    targets (n,) are 0 and 1, as int64 or as floats; at least one is 1. Return a
    Python float.

    >>> balancing_weight(torch.tensor([0, 1, 0, 0]))
    3.0
    """
    raise NotImplementedError
