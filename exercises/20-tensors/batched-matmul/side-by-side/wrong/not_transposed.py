"""Rows with rows need a transpose; k fits without it only where there are as many keys as numbers in each."""

import torch

FAILS = ["test_attention_scores_where_sizes_agree"]
SEE = "batched-matmul-last-two"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    if k.shape[2] == k.shape[3]:
        return q @ k * scale
    return q @ k.mT * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return points @ rotations.mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,kij,nj->nk", x, w, y)
