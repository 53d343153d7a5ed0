"""item() gives plain numbers, but the graph was recorded all the way: use no_grad."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_spreads_leave_no_graph"]
SEE = "no-grad-detach-block"


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
    for layer in layers:
        x = activation(layer(x))
        found.append(x.std().item())
    return found
