"""A layer kept by its sizes is used again wherever they are the same: one set of weights."""

from collections.abc import Callable
from itertools import pairwise

from torch import nn

FAILS = ["test_mlp_layers_are_their_own"]
SEE = "sequential-one-layer-thrice"


def mlp(sizes: list[int], activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    layers: list[nn.Module] = []
    made = {pair: nn.Linear(*pair) for pair in zip(sizes[:-1], sizes[1:])}
    for n_in, n_out in pairwise(sizes):
        layers += [made[n_in, n_out], activation()]
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
