"""The spread was to be measured behind the activation, which is what the next layer sees."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_spreads"]
SEE = "initialisation-relu-gain"


def initialise(model: nn.Module, activation: str) -> None:
    def fill(module: nn.Module) -> None:
        if not isinstance(module, nn.Linear):
            return
        if activation == "relu":
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        else:
            nn.init.xavier_uniform_(module.weight, gain=nn.init.calculate_gain("tanh"))
        if module.bias is not None:
            nn.init.zeros_(module.bias)

    model.apply(fill)


def spreads(
    layers: list[nn.Linear],
    activation: Callable[[torch.Tensor], torch.Tensor],
    x: torch.Tensor,
) -> list[float]:
    found = []
    with torch.no_grad():
        for layer in layers:
            x = layer(x)
            found.append(x.std().item())
            x = activation(x)
    return found
