"""merged = second is a second name for the same layer, not a new one."""

import torch
from torch import nn

FAILS = ["test_merge_makes_a_new_layer"]
SEE = "elementwise-math-in-place-is-shared"


def merge(first: nn.Linear, second: nn.Linear) -> nn.Linear:
    weight = second.weight @ first.weight
    merged = second
    bias = second(first.bias)
    merged.weight, merged.bias = nn.Parameter(weight), nn.Parameter(bias)
    return merged


class Network(nn.Module):
    def __init__(self, n_in: int, hidden: int, n_out: int, activation: nn.Module) -> None:
        super().__init__()
        self.first = nn.Linear(n_in, hidden)
        self.activation = activation
        self.second = nn.Linear(hidden, n_out)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.second(self.activation(self.first(x)))


def probabilities(scores: torch.Tensor) -> torch.Tensor:
    return torch.softmax(scores, dim=-1)
