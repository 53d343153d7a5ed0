"""Zeros after the softmax leave weights that no longer sum to 1; mask the scores, with -inf."""

import torch

FAILS = [
    "test_with_a_mask",
    "test_masks_are_broadcast",
    "test_gradients",
    "test_a_query_that_may_look_at_nothing",
    "test_large_scores",
    "test_the_weights_of_a_query_sum_to_1",
]
SEE = "attention-mask-after"


def attention(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    allowed: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if allowed is None:
        weights = torch.softmax(scores, dim=-1)
    else:
        weights = torch.softmax(scores, dim=-1) * allowed
    return weights @ v, weights


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    t = real.shape[1]
    causal = torch.tril(torch.ones(t, t, dtype=torch.bool, device=real.device))
    return causal & real[:, None, :]
