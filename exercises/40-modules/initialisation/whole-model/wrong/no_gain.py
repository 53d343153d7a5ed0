"""Without the gain of tanh, the weights are 3/5 of what they should be."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_a_layer_without_a_bias", "test_weights_for_tanh"]
SEE = "initialisation-relu-gain"


def initialise(model: nn.Module, activation: str) -> None:
    def fill(module: nn.Module) -> None:
        if not isinstance(module, nn.Linear):
            return
        if activation == "relu":
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        else:
            nn.init.xavier_uniform_(module.weight)
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
            x = activation(layer(x))
            found.append(x.std().item())
    return found
