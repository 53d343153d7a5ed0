"""Adding up the losses as tensors keeps the graph and returns no float; item() takes the number."""

import torch
from torch import nn

FAILS = ["test_loss"]
SEE = "rnn-chunk-loss"


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
        total += loss
        state = state.detach()
    parameters = [*rnn.parameters(), *head.parameters()]
    norm = nn.utils.clip_grad_norm_(parameters, max_norm)
    return total, norm.item(), state
