"""The merged numbers written into a layer; the network as a Sequential with names."""

from collections import OrderedDict

import torch
from torch import nn


def merge(first: nn.Linear, second: nn.Linear) -> nn.Linear:
    merged = nn.Linear(first.in_features, second.out_features)
    with torch.no_grad():
        at_zero = second(first(torch.zeros(first.in_features)))
        merged.bias.copy_(at_zero)
        merged.weight.copy_((second(first(torch.eye(first.in_features))) - at_zero).T)
    return merged


class Network(nn.Sequential):
    def __init__(self, n_in: int, hidden: int, n_out: int, activation: nn.Module) -> None:
        parts = {
            "first": nn.Linear(n_in, hidden),
            "activation": activation,
            "second": nn.Linear(hidden, n_out),
        }
        super().__init__(OrderedDict(parts))


def probabilities(scores: torch.Tensor) -> torch.Tensor:
    return scores.log_softmax(-1).exp()
