"""exp of a large score is infinite; softmax takes the largest out first."""

import torch

FAILS = ["test_large_scores"]
SEE = "activations-softmax-overflow"


def attention(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    allowed: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if allowed is None:
        weights = scores.exp() / scores.exp().sum(dim=-1, keepdim=True)
    else:
        scores = scores.masked_fill(~allowed, -torch.inf)
        weights = (scores.exp() / scores.exp().sum(dim=-1, keepdim=True)).masked_fill(~allowed, 0.0)
    return weights @ v, weights


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    t = real.shape[1]
    causal = torch.tril(torch.ones(t, t, dtype=torch.bool, device=real.device))
    return causal & real[:, None, :]
