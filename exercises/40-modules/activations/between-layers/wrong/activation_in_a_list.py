"""In a plain list, the activation is no part of the network, though it may have parameters too."""

import torch
from torch import nn

FAILS = ["test_network_parts"]
SEE = "nn-module-list-of-modules"


def merge(first: nn.Linear, second: nn.Linear) -> nn.Linear:
    weight = second.weight @ first.weight
    n_out, n_in = weight.shape
    merged = nn.Linear(n_in, n_out)
    merged.weight = nn.Parameter(weight)
    merged.bias = nn.Parameter(second(first.bias))
    return merged


class Network(nn.Module):
    def __init__(self, n_in: int, hidden: int, n_out: int, activation: nn.Module) -> None:
        super().__init__()
        self.first = nn.Linear(n_in, hidden)
        self.between = [activation]
        self.second = nn.Linear(hidden, n_out)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.second(self.between[0](self.first(x)))


def probabilities(scores: torch.Tensor) -> torch.Tensor:
    return torch.softmax(scores, dim=-1)
