"""The state shows tanh of the cell: c itself may grow without a limit."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_equal_lengths",
    "test_outputs",
    "test_last_h",
    "test_last_c",
    "test_a_state_to_begin_with",
    "test_gradients",
]
SEE = "lstm-shown"


def lstm(
    x: torch.Tensor,
    lengths: torch.Tensor,
    weights: tuple[torch.Tensor, ...],
    state: tuple[torch.Tensor, torch.Tensor] | None = None,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    weight_ih, weight_hh, bias_ih, bias_hh = weights
    if state is None:
        h = c = torch.zeros(len(x), weight_hh.shape[1], dtype=x.dtype)
    else:
        h, c = state
    outputs = []
    for t in range(x.shape[1]):
        both = F.linear(x[:, t], weight_ih, bias_ih) + F.linear(h, weight_hh, bias_hh)
        i, f, g, o = both.chunk(4, dim=1)
        new_c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        new_h = torch.sigmoid(o) * new_c
        real = (t < lengths)[:, None]
        c = torch.where(real, new_c, c)
        h = torch.where(real, new_h, h)
        outputs.append(torch.where(real, new_h, 0.0))
    return torch.stack(outputs, dim=1), (h, c)
