"""masked_fill fills where its mask is True: it needs the places that are not allowed."""

import torch

FAILS = [
    "test_with_a_mask",
    "test_masks_are_broadcast",
    "test_gradients",
    "test_a_query_that_may_look_at_nothing",
    "test_large_scores",
]
SEE = "attention-mask-meaning"


def attention(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    allowed: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if allowed is not None:
        allowed = ~allowed
    if allowed is None:
        weights = torch.softmax(scores, dim=-1)
    else:
        scores = scores.masked_fill(~allowed, -torch.inf)
        weights = torch.softmax(scores, dim=-1).masked_fill(~allowed, 0.0)
    return weights @ v, weights


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    t = real.shape[1]
    causal = torch.tril(torch.ones(t, t, dtype=torch.bool, device=real.device))
    return causal & real[:, None, :]
