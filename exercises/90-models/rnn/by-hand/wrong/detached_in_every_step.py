"""A state detached at each step remembers, but no step learns what later ones needed of it."""

import torch
import torch.nn.functional as F

FAILS = ["test_gradients"]
SEE = "rnn-detach-between"


def rnn(
    x: torch.Tensor,
    layers: list[tuple[torch.Tensor, ...]],
    state: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    if state is None:
        state = torch.zeros(len(layers), len(x), len(layers[0][1]), dtype=x.dtype)
    last = []
    for i, (weight_ih, weight_hh, bias_ih, bias_hh) in enumerate(layers):
        h = state[i]
        steps = []
        for t in range(x.shape[1]):
            into = F.linear(x[:, t], weight_ih, bias_ih)
            h = torch.tanh(into + F.linear(h, weight_hh, bias_hh))
            steps.append(h)
            h = h.detach()
        x = torch.stack(steps, dim=1)
        last.append(h)
    return x, torch.stack(last)
