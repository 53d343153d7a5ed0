"""Freezing a body, tying two weights.

What one does to a trained model before it learns something new.
"""

from torch import nn


def train_only(model: nn.Module, part: str) -> None:
    """Make the parameters of one part trainable, and freeze all others.

    part is the name of one of the model's parts, with dots if it lies deeper:
    "head", or "body.last". Whatever was frozen or not before does not matter.
    Values and gradients stay as they are.
    """
    raise NotImplementedError


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    """Return the parameters that are not frozen, by name, in the model's order.

    They are the parameters themselves, whether or not they have a gradient yet.
    """
    raise NotImplementedError


def tie(first: nn.Linear, second: nn.Linear) -> None:
    """Let the second layer use the weight of the first, for good.

    Afterwards both layers hold one and the same parameter as their weight, the
    first's. Each keeps its own bias. The two have equal sizes.
    """
    raise NotImplementedError
