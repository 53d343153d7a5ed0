"""A linear layer looks at the last axis only: images must be flattened first."""

from collections.abc import Callable
from itertools import pairwise

from torch import nn

FAILS = ["test_classifier_parts", "test_classifier_scores"]
SEE = "linear-layer-flatten-images"
RAISES = "RuntimeError"


def mlp(sizes: list[int], activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    layers: list[nn.Module] = []
    for n_in, n_out in pairwise(sizes):
        layers += [nn.Linear(n_in, n_out), activation()]
    return nn.Sequential(*layers[:-1])


def classifier(height: int, width: int, hidden: int, classes: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(height * width, hidden),
        nn.ReLU(),
        nn.Linear(hidden, classes),
    )


def features(model: nn.Sequential) -> nn.Sequential:
    return model[:-1]
