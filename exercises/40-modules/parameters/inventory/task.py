"""Taking stock of a model.

Four questions that are asked of every model one is given. The model may be any
module: a single layer, parts within parts, or one without any parameters. Some of
its parameters may be frozen, and some may stand in two places; such a shared one
counts once, under its first name. The model stays as it was.
"""

from torch import nn


def count(model: nn.Module, trainable_only: bool = False) -> int:
    """Return how many numbers the parameters hold, all together.

    With trainable_only=True, those of frozen parameters are left out.

    >>> count(nn.Linear(3, 2))
    8
    """
    raise NotImplementedError


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    """Return name, shape and number of entries of each parameter, in order.

    >>> table(nn.Linear(3, 2))
    [('weight', (2, 3), 6), ('bias', (2,), 2)]
    """
    raise NotImplementedError


def largest(model: nn.Module) -> str:
    """Return the name of the parameter with most entries, of equals the first.

    The model has at least one parameter.

    >>> largest(nn.Linear(3, 2))
    'weight'
    """
    raise NotImplementedError


def linear_layers(model: nn.Module) -> list[str]:
    """Return the names of all nn.Linear in the model, in its order, however deep.

    If the model itself is one, its name is ''.

    >>> linear_layers(nn.Linear(3, 2))
    ['']
    """
    raise NotImplementedError
