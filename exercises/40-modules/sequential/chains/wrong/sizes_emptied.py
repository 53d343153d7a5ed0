"""pop takes the sizes out of the list of the caller, who may want them again."""

from collections.abc import Callable
from itertools import pairwise

from torch import nn

FAILS = ["test_features_leave_the_model", "test_mlp_layers_are_their_own"]
SEE = "elementwise-math-in-place-is-shared"


def mlp(sizes: list[int], activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    layers: list[nn.Module] = []
    while len(sizes) > 1:
        n_in, n_out = sizes.pop(0), sizes[0]
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
    model.pop(-1)
    return model
