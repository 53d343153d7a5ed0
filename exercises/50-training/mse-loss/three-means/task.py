"""Three means that go wrong.

Each of these losses is a mean over something, and each is easily taken over the
wrong thing. All tensors are floats of one dtype, which a returned tensor keeps;
masks are bool. What is passed in stays as it was.
"""

import torch


def column_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Return the mean squared error of a network with one output.

    predictions (n, 1), as the network returns them; targets (n,) -> (). n is at
    least 1. The gradient flows back to the predictions.

    >>> predictions = torch.tensor([[1.0], [5.0], [2.0]])
    >>> column_loss(predictions, torch.tensor([1.0, 2.0, 2.0]))
    tensor(3.)
    """
    raise NotImplementedError


def known_loss(
    predictions: torch.Tensor, targets: torch.Tensor, known: torch.Tensor
) -> torch.Tensor:
    """Return the mean squared error of the entries whose target is known.

    predictions (n, d), targets (n, d), known (n, d) -> (). A target that is not
    known may be any number, `nan` and `inf` included. At least one target is known.
    The gradient flows back to the predictions; for those without a known target it
    is 0.

    >>> predictions = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    >>> targets = torch.tensor([[2.0, float("nan")], [6.0, float("nan")]])
    >>> known = torch.tensor([[True, False], [True, False]])
    >>> known_loss(predictions, targets, known)
    tensor(5.)
    """
    raise NotImplementedError


def loss_of_all(batches: list[tuple[torch.Tensor, torch.Tensor]]) -> float:
    """Return the mean absolute error (L1) of all entries of all batches, a float.

    A Python float, not a tensor.

    Each batch is a pair (predictions, targets), both of shape (b, d); b, at
    least 1, differs from batch to batch, d does not. There is at least one batch.

    >>> two = (torch.tensor([[1.0], [1.0]]), torch.tensor([[0.0], [0.0]]))
    >>> one = (torch.tensor([[4.0]]), torch.tensor([[0.0]]))
    >>> loss_of_all([two, one])
    2.0
    """
    raise NotImplementedError
