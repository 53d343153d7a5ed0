"""nn.RNN itself, with the given weights in place of its own."""

import torch
from torch import nn
from torch.func import functional_call


def rnn(
    x: torch.Tensor,
    layers: list[tuple[torch.Tensor, ...]],
    state: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    hidden, size = layers[0][0].shape
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    weights = {
        f"{name}_l{i}": tensor
        for i, layer in enumerate(layers)
        for name, tensor in zip(names, layer, strict=True)
    }
    module = nn.RNN(size, hidden, num_layers=len(layers), batch_first=True)
    arguments = (x,) if state is None else (x, state)
    return functional_call(module, weights, arguments)
