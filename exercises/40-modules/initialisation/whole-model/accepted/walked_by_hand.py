"""modules() in place of apply, formulas in place of nn.init, results kept to be measured."""

from collections.abc import Callable

import torch
from torch import nn


@torch.no_grad()
def initialise(model: nn.Module, activation: str) -> None:
    for module in model.modules():
        if isinstance(module, nn.Linear):
            n_out, n_in = module.weight.shape
            if activation == "relu":
                module.weight.copy_(torch.randn(n_out, n_in) * (2 / n_in) ** 0.5)
            else:
                bound = 5 / 3 * (6 / (n_in + n_out)) ** 0.5
                module.weight.uniform_(-bound, bound)
            if module.bias is not None:
                module.bias.fill_(0)


def spreads(
    layers: list[nn.Linear],
    activation: Callable[[torch.Tensor], torch.Tensor],
    x: torch.Tensor,
) -> list[float]:
    results = [x]
    for layer in layers:
        with torch.inference_mode():
            results.append(activation(layer(results[-1])))
    return [float(result.std()) for result in results[1:]]
