"""For ReLU the rule is Kaiming: Xavier knows nothing of the half that ReLU throws away."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_a_layer_without_a_bias", "test_a_model_that_is_a_layer", "test_weights_for_relu"]
SEE = "initialisation-relu-gain"


def initialise(model: nn.Module, activation: str) -> None:
    def fill(module: nn.Module) -> None:
        if not isinstance(module, nn.Linear):
            return
        if activation == "relu":
            nn.init.xavier_uniform_(module.weight)
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
            x = activation(layer(x))
            found.append(x.std().item())
    return found
