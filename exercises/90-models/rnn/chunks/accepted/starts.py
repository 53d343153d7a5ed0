"""Slices by their starts, means weighted by length, and clipping by hand."""

import torch
import torch.nn.functional as F
from torch import nn


def backward_in_chunks(
    rnn: nn.RNN,
    head: nn.Linear,
    x: torch.Tensor,
    y: torch.Tensor,
    chunk: int,
    max_norm: float,
    state: torch.Tensor | None = None,
) -> tuple[float, float, torch.Tensor]:
    steps = x.shape[1]
    if state is None:
        state = torch.zeros(rnn.num_layers, len(x), rnn.hidden_size, dtype=x.dtype)
    losses = []
    for start in range(0, steps, chunk):
        now = slice(start, start + chunk)
        out, state = rnn(x[:, now], state.detach())
        share = out.shape[1] / steps
        loss = F.mse_loss(head(out), y[:, now]) * share
        loss.backward()
        losses.append(loss.detach())
    with torch.no_grad():
        both = nn.ModuleList([rnn, head])
        norm = torch.cat([p.grad.flatten() for p in both.parameters()]).norm()
        for p in both.parameters():
            p.grad *= (max_norm / (norm + 1e-6)).clamp(max=1.0)
    return float(sum(losses)), float(norm), state.detach()
