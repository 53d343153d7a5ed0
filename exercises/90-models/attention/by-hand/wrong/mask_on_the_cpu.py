"""A tensor made anew is on the CPU; ask for the device of real."""

import torch

FAILS = ["test_the_mask_is_where_real_is"]
SEE = "tensor-attributes-to-other"
RAISES = "RuntimeError"


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
        scores = scores.masked_fill(~allowed, -torch.inf)
        weights = torch.softmax(scores, dim=-1).masked_fill(~allowed, 0.0)
    return weights @ v, weights


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    t = real.shape[1]
    causal = torch.tril(torch.ones(t, t, dtype=torch.bool))
    return causal & real[:, None, :]
