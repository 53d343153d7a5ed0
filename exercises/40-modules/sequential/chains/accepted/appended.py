"""Parts appended to a chain that begins empty."""

from collections.abc import Callable
from itertools import pairwise

from torch import nn


def mlp(sizes: list[int], activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    chain = nn.Sequential()
    for n_in, n_out in pairwise(sizes):
        if len(chain):
            chain.append(activation())
        chain.append(nn.Linear(n_in, n_out))
    return chain


def classifier(height: int, width: int, hidden: int, classes: int) -> nn.Sequential:
    return nn.Sequential(nn.Flatten(1), *mlp([height * width, hidden, classes]))


def features(model: nn.Sequential) -> nn.Sequential:
    return nn.Sequential(*list(model.children())[:-1])
