"""Reference: parts in a list, unpacked; a slice of a chain is a chain."""

from collections.abc import Callable
from itertools import pairwise

from torch import nn


def mlp(sizes: list[int], activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    layers: list[nn.Module] = []
    for n_in, n_out in pairwise(sizes):
        layers += [nn.Linear(n_in, n_out), activation()]
    return nn.Sequential(*layers[:-1])


def classifier(height: int, width: int, hidden: int, classes: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(height * width, hidden),
        nn.ReLU(),
        nn.Linear(hidden, classes),
    )


def features(model: nn.Sequential) -> nn.Sequential:
    return model[:-1]
