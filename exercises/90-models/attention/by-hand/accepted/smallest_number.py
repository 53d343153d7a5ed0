"""The smallest number in place of −inf, and zeros after the softmax; places compared."""

import torch


def attention(q, k, v, allowed=None):
    scores = torch.einsum("...td,...sd->...ts", q, k) * q.shape[-1] ** -0.5
    if allowed is None:
        allowed = torch.ones_like(scores, dtype=torch.bool)
    scores = torch.where(allowed, scores, torch.finfo(scores.dtype).min)
    weights = scores.softmax(-1) * allowed
    return torch.einsum("...ts,...se->...te", weights, v), weights


def decoder_mask(real):
    places = torch.arange(real.shape[1], device=real.device)
    earlier = places[None, :] <= places[:, None]
    return torch.logical_and(earlier, real.unsqueeze(1))
