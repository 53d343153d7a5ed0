"""Each sentence by itself, as long as it is; padded again at the end."""

import torch
import torch.nn.functional as F
from torch.nn.utils.rnn import pad_sequence


def read(steps, h, c, weight_ih, weight_hh, bias):
    for row in steps @ weight_ih.T + bias:
        i, f, g, o = (row + weight_hh @ h).split(len(h))
        c = c * f.sigmoid() + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        yield h, c


def lstm(
    x: torch.Tensor,
    lengths: torch.Tensor,
    weights: tuple[torch.Tensor, ...],
    state: tuple[torch.Tensor, torch.Tensor] | None = None,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    weight_ih, weight_hh, bias_ih, bias_hh = weights
    if state is None:
        state = (x.new_zeros(x.shape[0], weight_hh.shape[1]),) * 2
    outputs, ends = [], []
    for steps, length, h, c in zip(x, lengths.tolist(), *state, strict=True):
        pairs = list(read(steps[:length], h, c, weight_ih, weight_hh, bias_ih + bias_hh))
        outputs.append(torch.stack([h for h, _ in pairs]))
        ends.append(pairs[-1])
    padded = pad_sequence(outputs, batch_first=True)
    padded = F.pad(padded, (0, 0, 0, x.shape[1] - padded.shape[1]))
    h, c = (torch.stack(part) for part in zip(*ends, strict=True))
    return padded, (h, c)
