"""An added -inf passes the nan of a softmax of nothing on to the gradient; masked_fill does not."""

import torch

FAILS = ["test_gradients"]
SEE = "attention-nothing-allowed"


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
        wall = torch.zeros_like(scores).masked_fill(~allowed, -torch.inf)
        weights = torch.softmax(scores + wall, dim=-1).masked_fill(~allowed, 0.0)
    return weights @ v, weights


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    t = real.shape[1]
    causal = torch.tril(torch.ones(t, t, dtype=torch.bool, device=real.device))
    return causal & real[:, None, :]
