"""Reshaping k to (…, d, s) breaks the same line elsewhere; only .mT swaps the two axes."""

import torch

FAILS = ["test_attention_scores", "test_attention_scores_where_sizes_agree"]
SEE = "transpose-permute-reshape-swap"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    b, h, s, d = k.shape
    return q @ k.reshape(b, h, d, s) * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return points @ rotations.mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,kij,nj->nk", x, w, y)
