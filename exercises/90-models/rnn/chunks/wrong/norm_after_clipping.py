"""clip_grad_norm_ returns the norm before; measured afterwards it is never above the limit."""

import torch
from torch import nn

FAILS = ["test_the_norm_before_clipping"]
SEE = "rnn-clip"


def backward_in_chunks(
    rnn: nn.RNN,
    head: nn.Linear,
    x: torch.Tensor,
    y: torch.Tensor,
    chunk: int,
    max_norm: float,
    state: torch.Tensor | None = None,
) -> tuple[float, float, torch.Tensor]:
    total = 0.0
    if state is not None:
        state = state.detach()
    for piece, target in zip(x.split(chunk, dim=1), y.split(chunk, dim=1), strict=True):
        outputs, state = rnn(piece, state)
        loss = ((head(outputs) - target) ** 2).sum() / y.numel()
        loss.backward()
        total += loss.item()
        state = state.detach()
    parameters = [*rnn.parameters(), *head.parameters()]
    norm = nn.utils.clip_grad_norm_(parameters, max_norm)
    norm = nn.utils.get_total_norm([p.grad for p in parameters])
    return total, norm.item(), state
