"""In square metres and euros.

Columns of real data have units of their own: one around 100, the next around 0.01.
Find the weights of a linear regression in these units, twice: by the closed form,
and by a training loop that standardises first and folds the standardising back into
the result. The two must agree; that is how one tests a loop.

x has shape (n, d), y has shape (n,), both float32; n is larger than d + 1, and no
column of x is constant. Neither is changed. Both functions return the weights, of
shape (d,), and the constant, of shape (), as float32 tensors that require no
gradient, such that

    (x * weight).sum(dim=1) + constant

are the predictions for x as it is, in its own units.
"""

import torch


def least_squares(
    x: torch.Tensor,
    y: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return weights and constant with the smallest mean squared error.

    Nothing is trained here.

    >>> x = torch.tensor([[0.0], [1.0], [2.0]])
    >>> weight, constant = least_squares(x, torch.tensor([5.0, 8.0, 11.0]))
    >>> round(weight.item(), 3), round(constant.item(), 3)
    (3.0, 5.0)
    """
    raise NotImplementedError


def trained(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 150,
    lr: float = 0.1,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the same, found by `steps` steps of SGD on standardised columns.

    The model is an nn.Linear(d, 1), the loss the mean squared error over all of x.
    The columns are not related to each other, so that the default steps are plenty,
    whatever the columns' sizes. With fewer steps the result is less exact.
    """
    raise NotImplementedError
