"""Gradients that stay finite.

One `nan` in a gradient, and after the next step every weight is `nan`. It comes
from places that a formula hides: the root of 0, the logarithm of a probability that
was rounded to 0. Write two losses that have neither.

Both take float tensors (float32 or float64) with at least one example, and return
the mean over the examples: one number, a tensor of shape () and of the same dtype.
Nothing that is passed in is changed.
"""

import torch


def mean_distance(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Return the mean distance, in a straight line, from predicted to true points.

    predictions (n, d) and targets (n, d): n points of d coordinates each.
    A point that is hit exactly costs 0, and its gradient is 0 as well: not `nan`.

    >>> predictions = torch.tensor([[3.0, 4.0], [1.0, 1.0]], requires_grad=True)
    >>> loss = mean_distance(predictions, torch.tensor([[0.0, 0.0], [1.0, 1.0]]))
    >>> loss.item()
    2.5
    >>> loss.backward()
    >>> predictions.grad
    tensor([[0.3000, 0.4000],
            [0.0000, 0.0000]])
    """
    raise NotImplementedError


def focal_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    gamma: float = 2.0,
) -> torch.Tensor:
    """Return the mean focal loss of a model that tells class 1 from class 0.

    logits (n,): the probability of class 1 is 1 / (1 + exp(-logit)), that of
    class 0 is 1 minus it. targets (n,): the right class of each example, 1.0 or
    0.0, of the same dtype as the logits.

    With p the probability of the right class, an example costs
    (1 - p)**gamma * -log(p). The weight (1 - p)**gamma is a part of the loss like
    any other: gradients flow through it. gamma is 0 or at least 1.

    Logits may be as large as 1000 and on the wrong side: the loss and its gradient
    stay finite, and right.

    >>> focal_loss(torch.tensor([0.0, -200.0]), torch.tensor([1.0, 0.0]), gamma=1.0)
    tensor(0.1733)
    >>> focal_loss(torch.tensor([-200.0]), torch.tensor([1.0]))
    tensor(200.)
    """
    raise NotImplementedError
