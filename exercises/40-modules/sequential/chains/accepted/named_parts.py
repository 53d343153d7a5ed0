"""Parts with names, by an OrderedDict, and a loop over positions."""

from collections import OrderedDict
from collections.abc import Callable

from torch import nn


def mlp(sizes: list[int], activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    parts: OrderedDict[str, nn.Module] = OrderedDict()
    last = len(sizes) - 2
    for i in range(last + 1):
        parts[f"layer{i}"] = nn.Linear(sizes[i], sizes[i + 1])
        if i < last:
            parts[f"activation{i}"] = activation()
    return nn.Sequential(parts)


def classifier(height: int, width: int, hidden: int, classes: int) -> nn.Sequential:
    parts = {
        "flat": nn.Flatten(),
        "hidden": nn.Linear(height * width, hidden),
        "relu": nn.ReLU(),
        "score": nn.Linear(hidden, classes),
    }
    return nn.Sequential(OrderedDict(parts))


def features(model: nn.Sequential) -> nn.Sequential:
    return model[: len(model) - 1]
