"""triu keeps the upper triangle: every place looks at itself and at what comes later."""

import torch

FAILS = ["test_decoder_mask_without_padding", "test_decoder_mask_with_padding"]
SEE = "attention-causal-row"


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
    causal = torch.triu(torch.ones(t, t, dtype=torch.bool, device=real.device))
    return causal & real[:, None, :]
