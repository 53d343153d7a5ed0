"""retain_graph=True silences the error, and then all chunks are kept, and walked through again each time."""

import torch
from torch import nn

FAILS = [
    "test_gradients",
    "test_gradients_with_a_short_last_chunk",
    "test_the_state_after_the_last_step",
    "test_a_state_to_begin_with",
    "test_clipped_together",
    "test_the_norm_before_clipping",
    "test_memory_does_not_grow",
]
SEE = "rnn-detach-between"


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
        loss.backward(retain_graph=True)
        total += loss.item()
    parameters = [*rnn.parameters(), *head.parameters()]
    norm = nn.utils.clip_grad_norm_(parameters, max_norm)
    return total, norm.item(), state
