"""A new parameter in the place of the old: an optimizer made before still holds the old one."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_the_parameters_stay_themselves"]
SEE = "parameters-tied-or-copied"


def initialise(model: nn.Module, activation: str) -> None:
    def fill(module: nn.Module) -> None:
        if not isinstance(module, nn.Linear):
            return
        if activation == "relu":
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        else:
            nn.init.xavier_uniform_(module.weight, gain=nn.init.calculate_gain("tanh"))
        module.weight = nn.Parameter(module.weight.detach().clone())
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
