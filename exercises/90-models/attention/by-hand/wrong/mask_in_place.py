"""logical_not_ turns the caller's own mask upside down; ~ makes a new one."""

import torch

FAILS = ["test_arguments_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


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
        closed = allowed.logical_not_()
        scores = scores.masked_fill(closed, -torch.inf)
        weights = torch.softmax(scores, dim=-1).masked_fill(closed, 0.0)
    return weights @ v, weights


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    t = real.shape[1]
    causal = torch.tril(torch.ones(t, t, dtype=torch.bool, device=real.device))
    return causal & real[:, None, :]
