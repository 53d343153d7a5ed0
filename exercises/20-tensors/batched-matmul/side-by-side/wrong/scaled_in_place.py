"""`*=` scales the caller's queries."""

import torch

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    q *= scale
    return q @ k.mT


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return points @ rotations.mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,kij,nj->nk", x, w, y)
