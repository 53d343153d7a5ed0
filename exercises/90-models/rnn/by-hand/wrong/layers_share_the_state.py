"""The next layer begins with its own state, not with the one where the layer below has ended."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_outputs_of_several_layers",
    "test_last_states_of_several_layers",
    "test_a_state_to_begin_with",
    "test_two_pieces_are_as_good_as_one",
    "test_gradients",
]
SEE = "rnn-last-state-shape"


def rnn(
    x: torch.Tensor,
    layers: list[tuple[torch.Tensor, ...]],
    state: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    if state is None:
        state = torch.zeros(len(layers), len(x), len(layers[0][1]), dtype=x.dtype)
    last = []
    h = state[0]
    for i, (weight_ih, weight_hh, bias_ih, bias_hh) in enumerate(layers):
        steps = []
        for t in range(x.shape[1]):
            into = F.linear(x[:, t], weight_ih, bias_ih)
            h = torch.tanh(into + F.linear(h, weight_hh, bias_hh))
            steps.append(h)
        x = torch.stack(steps, dim=1)
        last.append(h)
    return x, torch.stack(last)
