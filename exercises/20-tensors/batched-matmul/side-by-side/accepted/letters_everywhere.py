"""einsum for all of them."""

import torch


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    return torch.einsum("bhtd,bhsd->bhts", q, k) * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nij,npj->npi", rotations, points)


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nki,ni->nk", torch.einsum("kij,nj->nki", w, y), x)
