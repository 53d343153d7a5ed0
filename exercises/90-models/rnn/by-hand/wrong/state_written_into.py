"""state[i] = h writes into the caller's tensor, which the first step needs for its gradient."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_arguments_are_left_alone",
    "test_gradients",
]
SEE = "rnn-state-carried"
RAISES = "RuntimeError"


def rnn(
    x: torch.Tensor,
    layers: list[tuple[torch.Tensor, ...]],
    state: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    if state is None:
        state = torch.zeros(len(layers), len(x), len(layers[0][1]), dtype=x.dtype)
    for i, (weight_ih, weight_hh, bias_ih, bias_hh) in enumerate(layers):
        h = state[i]
        steps = []
        for t in range(x.shape[1]):
            into = F.linear(x[:, t], weight_ih, bias_ih)
            h = torch.tanh(into + F.linear(h, weight_hh, bias_hh))
            steps.append(h)
        x = torch.stack(steps, dim=1)
        state[i] = h
    return x, state
