"""A mask of ones and zeros in place of where, and nn's own cell for the step."""

import torch
from torch import nn
from torch.func import functional_call


def lstm(
    x: torch.Tensor,
    lengths: torch.Tensor,
    weights: tuple[torch.Tensor, ...],
    state: tuple[torch.Tensor, torch.Tensor] | None = None,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    cell = nn.LSTMCell(x.shape[2], weights[1].shape[1])
    h, c = state or [torch.zeros(len(x), cell.hidden_size, dtype=x.dtype)] * 2
    outputs = []
    for t, step in enumerate(x.unbind(1)):
        real = (lengths > t).to(x.dtype)[:, None]
        new = functional_call(cell, dict(zip(names, weights, strict=True)), (step, (h, c)))
        h, c = (real * a + (1 - real) * b for a, b in zip(new, (h, c), strict=True))
        outputs.append(h * real)
    return torch.stack(outputs, 1), (h, c)
